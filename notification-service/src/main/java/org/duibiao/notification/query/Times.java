package org.duibiao.notification.query;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as a native query gives them. */
public final class Times {
  private Times() {}

  /** A moment, null if there is none. */
  public static Instant instant(Object value) {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }
}
