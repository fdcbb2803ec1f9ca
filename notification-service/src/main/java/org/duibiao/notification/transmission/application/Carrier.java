package org.duibiao.notification.transmission.application;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Transmission;

/**
 * Brings what waits in the queue to where it goes. A carrier is an application-scoped bean; it is
 * called outside of any transaction, never blocks, and ends within 30 s.
 */
public interface Carrier {
  /** The channels it serves; each channel has one carrier at most. */
  Set<Channel> channels();

  /**
   * Whether what may have been sent may be sent again: true where the other side recognises a
   * repetition by its id.
   */
  boolean repeatable();

  /** Carries one; a failed stage counts as {@link Outcome.Failed}, if repeatable, else Unknown. */
  CompletionStage<Outcome> carry(Transmission one);
}
