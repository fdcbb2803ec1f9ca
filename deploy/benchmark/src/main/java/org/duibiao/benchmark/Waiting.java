package org.duibiao.benchmark;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what will be true some time, and takes the time. */
final class Waiting {
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private Waiting() {}

  /**
   * Waits for a condition.
   *
   * @param every how often to look; the time that is told is exact to this
   * @throws IllegalStateException if it has not come true after half an hour
   */
  static void until(String what, Duration every, BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > LIMIT.toNanos()) {
        throw new IllegalStateException("Not within " + LIMIT.toMinutes() + " minutes: " + what);
      }
      LockSupport.parkNanos(every.toNanos());
    }
  }

  /** Seconds since a reading of {@link System#nanoTime()}. */
  static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
