package org.duibiao.notification.rule.domain;

import java.time.LocalTime;

/**
 * 免打扰: the hours of the day in which nobody is told, in China's time; they may go over midnight.
 * The same beginning and end means none.
 */
public record QuietHours(LocalTime from, LocalTime until) {
  /** No quiet hours. */
  public static final QuietHours NONE = new QuietHours(null, null);

  /** Whether there are any. */
  public boolean any() {
    return from != null && until != null && !from.equals(until);
  }
}
