package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;

/** A school term 学期. Invariant: the terms follow each other without a gap. */
public enum Term {
  /** 春季学期: 1 February to 31 August. */
  SPRING,
  /** 秋季学期: 1 September to 31 January. */
  AUTUMN;

  /** The term that begins in a year. */
  public Span of(int year) {
    return this == SPRING
        ? new Span(year + "-spring", LocalDate.of(year, 2, 1), LocalDate.of(year, 8, 31))
        : new Span(year + "-autumn", LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 1, 31));
  }
}
