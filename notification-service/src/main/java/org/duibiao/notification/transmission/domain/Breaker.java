package org.duibiao.notification.transmission.domain;

import java.time.Duration;

/**
 * The circuit of a lane: after five failures in a row, or answers to go slower, it opens for 30 s,
 * then one attempt decides; each further failure doubles the time, up to ten minutes.
 */
public final class Breaker {
  /** Failures in a row after which the circuit opens. */
  public static final int OPENS_AT = 5;

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Breaker() {}

  /** How long the lane rests after so many failures in a row. */
  public static Duration rest(int failures) {
    if (failures < OPENS_AT) {
      return Duration.ZERO;
    }
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - OPENS_AT, 5));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
