package org.duibiao.notification.quiet.domain;

import java.time.LocalTime;

/**
 * 免打扰: the hours of the day in which nobody is told, in China's time; they may go over midnight.
 * The same beginning and end means none. Invariant: both are there or neither is.
 */
public record QuietHours(LocalTime from, LocalTime until) {
  /** No quiet hours. */
  public static final QuietHours NONE = new QuietHours(null, null);

  public QuietHours {
    if (from == null || until == null || from.equals(until)) {
      from = null;
      until = null;
    }
  }

  /** As they are written, such as 21:00; null for none. */
  public static QuietHours of(String from, String until) {
    return from == null || until == null
        ? NONE
        : new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
  }

  /** Whether there are any. */
  public boolean any() {
    return from != null;
  }

  /** Their beginning as it is written, null for none. */
  public String begin() {
    return any() ? from.toString() : null;
  }

  /** Their end as it is written, null for none. */
  public String end() {
    return any() ? until.toString() : null;
  }
}
