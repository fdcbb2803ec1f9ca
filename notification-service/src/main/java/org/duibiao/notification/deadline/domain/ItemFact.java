package org.duibiao.notification.deadline.domain;

import java.util.Set;

/**
 * What a fact about a rectification item means for its deadline: it is owed until it is submitted
 * for striking off, struck off or withdrawn, and again when it is returned or reopened.
 */
public final class ItemFact {
  private static final String TYPE = "rectification.item-";
  private static final Set<String> NOT_OWED = Set.of("SUBMITTED", "STRUCK_OFF", "WITHDRAWN");

  private ItemFact() {}

  /** Whether an event type is about an item. */
  public static boolean isOne(String type) {
    return type.startsWith(TYPE) && type.endsWith(".v1");
  }

  /** Whether an item in this state waits for who verifies it. */
  public static boolean isWaiting(String state) {
    return "SUBMITTED".equals(state);
  }

  /** Whether an item in this state is owed. */
  public static boolean isOwed(String state) {
    return !NOT_OWED.contains(state);
  }
}
