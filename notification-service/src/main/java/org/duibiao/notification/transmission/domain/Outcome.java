package org.duibiao.notification.transmission.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * How an attempt went. Reasons are our own words and never repeat what the other side answered.
 * Invariant: what is not known to have been taken is never {@link Sent}.
 */
public sealed interface Outcome {
  /** What the log calls it. */
  String name();

  /** What the other side answered as a number; null if it did not get that far. */
  default Integer status() {
    return null;
  }

  /** Why; null for what went well. */
  default String reason() {
    return null;
  }

  /** The other side has taken it. */
  record Sent(Integer status) implements Outcome {
    @Override
    public String name() {
      return "SENT";
    }
  }

  /**
   * It was not taken, but may be later.
   *
   * @param retryAfter what the other side asked for; never makes the next attempt come earlier
   */
  record Failed(Integer status, String reason, Optional<Duration> retryAfter) implements Outcome {
    /** A failure of which the other side said nothing about when. */
    public static Failed because(Integer status, String reason) {
      return new Failed(status, reason, Optional.empty());
    }

    @Override
    public String name() {
      return "FAILED";
    }
  }

  /** It will never be taken as it is: parked. */
  record Rejected(Integer status, String reason) implements Outcome {
    @Override
    public String name() {
      return "REJECTED";
    }
  }

  /**
   * It was not taken, but may be later, and that tells nothing of what else waits in its lane: the
   * other side is there.
   */
  record Deferred(Integer status, String reason) implements Outcome {
    @Override
    public String name() {
      return "FAILED";
    }
  }

  /**
   * The endpoint wants nothing any more: it is disabled and all that waits for it parked.
   *
   * @param version of the endpoint that was called
   */
  record Gone(Integer status, String reason, long version) implements Outcome {
    @Override
    public String name() {
      return "GONE";
    }
  }

  /** The other side wants fewer: the whole lane pauses, the attempt does not count. */
  record Throttled(Integer status, Duration pause, String reason) implements Outcome {
    @Override
    public String name() {
      return "THROTTLED";
    }
  }

  /** Meanwhile it may not be told: who has left, scope gone, unsubscribed. */
  record Suppressed(String reason) implements Outcome {
    @Override
    public String name() {
      return "SUPPRESSED";
    }
  }

  /** Nobody can tell whether it was taken. */
  record Unknown(String reason) implements Outcome {
    @Override
    public String name() {
      return "UNKNOWN";
    }
  }
}
