package org.duibiao.ledger.coverage.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {
  /** Most days of one series. */
  public static final int LONGEST = 400;

  /** How many days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
