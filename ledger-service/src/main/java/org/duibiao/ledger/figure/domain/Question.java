package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;

/**
 * For which period figures are asked, and as of the end of which day.
 *
 * @param asOf what is later does not count
 */
public record Question(Period period, LocalDate asOf) {
  /** Whether the whole period is over. */
  public boolean over() {
    return period.span().overAt(asOf);
  }

  /** The last day that counts: the period's last, or the day of the question before that. */
  public LocalDate lastDay() {
    return over() ? period.span().to() : asOf;
  }

  /** The year before the one in which the period begins. */
  public Period lastYear() {
    return Period.year(period.year() - 1);
  }

  /** The whole period or the part that is over. */
  public Basis basis() {
    return over() ? Basis.FULL_YEAR : Basis.PRO_RATA;
  }
}
