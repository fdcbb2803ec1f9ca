package org.duibiao.chassis.transition;

import org.duibiao.chassis.concurrency.IfMatch;

/**
 * What somebody wants to do to one aggregate.
 *
 * @param operation operationId of the API, for the audit trail
 * @param ifMatch the If-Match header of whoever has read it
 * @param versioned whether the version is asked for; not where something is only added
 */
public record Transition<K, R>(
    String operation, K action, R actor, String ifMatch, boolean versioned) {

  /** One that asks for the version that was read. */
  public static <K, R> Transition<K, R> of(String operation, K action, R actor, String ifMatch) {
    return new Transition<>(operation, action, actor, ifMatch, true);
  }

  /** One that only adds something, whatever version was read. */
  public static <K, R> Transition<K, R> adding(String operation, K action, R actor) {
    return new Transition<>(operation, action, actor, null, false);
  }

  void requireRead(Guarded<K, R> one) {
    if (versioned) {
      IfMatch.check(ifMatch, one.readSince(action, actor), one.version());
    }
  }
}
