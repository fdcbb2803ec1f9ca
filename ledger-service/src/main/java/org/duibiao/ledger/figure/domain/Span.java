package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both within. */
public record Span(String label, LocalDate from, LocalDate to) {
  /** Whether a day lies within. */
  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether it is over at the end of a day. */
  public boolean overAt(LocalDate day) {
    return !to.isAfter(day);
  }

  /** Whether all of it lies in a time that may have no end. */
  public boolean whollyIn(LocalDate begin, LocalDate end) {
    return (begin == null || !begin.isAfter(from)) && (end == null || !end.isBefore(to));
  }

  /** The number of its days that lie in another time, which may have no end. */
  public long daysIn(LocalDate begin, LocalDate end) {
    LocalDate first = begin == null || begin.isBefore(from) ? from : begin;
    LocalDate last = end == null || end.isAfter(to) ? to : end;
    return last.isBefore(first) ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
  }
}
