package org.duibiao.notification.reminder.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells as of which instant reminders may be decided. Facts travel a moment before they are known
 * here, so the decision lags behind the domain clock by that moment, and when the clock has jumped
 * it waits that long in real time: what was submitted just before the jump is known by then.
 */
public final class Settling {
  private static final Duration TOLERANCE = Duration.ofMillis(500);

  private final Duration moment;
  private Duration lastAhead;
  private Instant settledAt = Instant.MIN;

  public Settling(Duration moment) {
    this.moment = moment;
  }

  /**
   * Looks at both clocks.
   *
   * @return the instant to decide as of, empty while a jump has to settle
   */
  public synchronized Optional<Instant> look(Instant domainNow, Instant realNow) {
    Duration ahead = Duration.between(realNow, domainNow);
    if (lastAhead == null || ahead.minus(lastAhead).compareTo(TOLERANCE) > 0) {
      settledAt = realNow.plus(moment);
    }
    lastAhead = ahead;
    return realNow.isBefore(settledAt) ? Optional.empty() : Optional.of(domainNow.minus(moment));
  }
}
