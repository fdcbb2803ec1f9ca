package org.duibiao.ledger.coverage.domain;

import java.time.LocalDate;

/**
 * What an obligation counts as in the coverage. It changes only when the obligation does, never by
 * the mere passing of time: an open one carries its due date, and the reader decides by the clock.
 *
 * @param dueDate the effective due date of an open one, null otherwise
 */
public record Bucket(Standing standing, LocalDate dueDate) {
  /** Submitted by its due date. */
  public static final Bucket ON_TIME = new Bucket(Standing.ON_TIME, null);

  /** Submitted after its due date. */
  public static final Bucket LATE = new Bucket(Standing.LATE, null);

  /** Need not be submitted. */
  public static final Bucket EXEMPT = new Bucket(Standing.EXEMPT, null);

  /** What does not change by time alone. */
  public enum Standing {
    /** Submitted by its due date. */
    ON_TIME,
    /** Submitted after its due date. */
    LATE,
    /** Need not be submitted. */
    EXEMPT,
    /** Not submitted. */
    OPEN
  }

  /** Not submitted, due on a day. */
  public static Bucket open(LocalDate dueDate) {
    return new Bucket(Standing.OPEN, dueDate);
  }

  /** Reads what {@link #text} wrote. */
  public static Bucket parse(String text) {
    return text.startsWith("OPEN:")
        ? open(LocalDate.parse(text.substring(5)))
        : new Bucket(Standing.valueOf(text), null);
  }

  /** As it is stored: ON_TIME, LATE, EXEMPT or OPEN:2021-04-20. */
  public String text() {
    return dueDate == null ? standing.name() : standing.name() + ":" + dueDate;
  }
}
