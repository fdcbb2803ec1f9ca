package org.duibiao.notification.transmission.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When what was not taken is tried again: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24
 * h, as Standard Webhooks has it, then no more. Each with up to a tenth more, so that what failed
 * together does not come back together.
 */
public final class RetryLadder {
  /** Longer than all retries together: what is older and still fails is given up. */
  public static final Duration PATIENCE = Duration.ofHours(96);

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** How often it is tried again. */
  public static final int RETRIES = WAITS.size();

  private static final Duration LONGEST_WISH = Duration.ofHours(24);
  private static final double JITTER = 0.1;

  private RetryLadder() {}

  /**
   * How long to wait after a failure; empty when it was the last try.
   *
   * @param failures how often it has failed, this time included
   * @param wish what the other side asked for
   * @param chance from 0 to 1
   */
  public static Optional<Duration> waitAfter(int failures, Optional<Duration> wish, double chance) {
    if (failures > WAITS.size()) {
      return Optional.empty();
    }
    Duration usual = WAITS.get(failures - 1);
    Duration jittered = usual.plusMillis((long) (usual.toMillis() * JITTER * chance));
    return Optional.of(
        wish.map(RetryLadder::bounded).filter(w -> w.compareTo(jittered) > 0).orElse(jittered));
  }

  /** What another side may ask for at most. */
  public static Duration bounded(Duration wish) {
    return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
  }
}
