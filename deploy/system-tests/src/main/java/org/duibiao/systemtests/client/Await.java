package org.duibiao.systemtests.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what will be true soon. Invariant: it waits for a condition, never for a time. */
public final class Await {
  private static final Duration LIMIT =
      Duration.ofSeconds(Integer.getInteger("duibiao.await.seconds", 60));
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Await() {}

  /**
   * Repeats a check until it passes, and gives its result.
   *
   * @throws NotAsTold the last thing that was not as told, when the limit has passed
   */
  public static <T> T until(Supplier<T> check) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        return check.get();
      } catch (NotAsTold notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Repeats a check until it passes. */
  public static void untilPasses(Runnable check) {
    until(
        () -> {
          check.run();
          return true;
        });
  }
}
