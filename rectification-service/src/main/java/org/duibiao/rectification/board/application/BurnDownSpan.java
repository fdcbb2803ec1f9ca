package org.duibiao.rectification.board.application;

import java.time.LocalDate;
import org.duibiao.chassis.web.Inputs;

/**
 * The days of a burn-down; absent ends are null: the last three months up to today.
 *
 * @param from first day
 * @param to last day; a day that lies ahead means today
 */
public record BurnDownSpan(LocalDate from, LocalDate to) {
  /** Most days of one chart. */
  public static final int MOST = 400;

  private static final int USUAL = 90;

  LocalDate until(LocalDate today) {
    return to == null || to.isAfter(today) ? today : to;
  }

  LocalDate since(LocalDate today) {
    LocalDate until = until(today);
    LocalDate since = from == null ? until.minusDays(USUAL) : from;
    Inputs.requirePeriod("from", since, until, MOST);
    return since;
  }
}
