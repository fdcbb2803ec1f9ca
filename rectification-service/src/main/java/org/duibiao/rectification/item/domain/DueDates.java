package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.DUE_DATE_NOT_ALLOWED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;

/**
 * 完成时限: who may set which date. By default it is the campaign's, “七一”前; no date that is set has
 * passed already, and none lies beyond the campaign. Putting right goes on when the campaign is
 * over (“持续推进基层党组织整改提升”): from then on dates lie within a year.
 */
final class DueDates {
  private DueDates() {}

  /**
   * An owner plans a date once; putting it off is a superior's to grant. What is planned anew, for
   * the first time or after a second look, needs a day that has not passed.
   */
  static void requirePlannable(
      ItemState state, Plan agreed, LocalDate planned, Term term, Clock clock) {
    boolean working = state == ItemState.IN_PROGRESS || state == ItemState.RETURNED;
    if (working && agreed.made() && planned.isAfter(agreed.dueDate())) {
      throw refused("plan.due-date-later", agreed.dueDate());
    }
    boolean agreedUpon = working && agreed.made() && planned.equals(agreed.dueDate());
    if (!agreedUpon) {
      requireWithin(planned, term, clock);
    }
  }

  /** A deferral gives more time, or it is none. */
  static void requireGrantable(Plan agreed, LocalDate until, Term term, Clock clock) {
    if (until == null || !until.isAfter(agreed.dueDate())) {
      throw refused("deferral.not-later", agreed.dueDate());
    }
    requireWithin(until, term, clock);
  }

  private static void requireWithin(LocalDate day, Term term, Clock clock) {
    LocalDate today = ChinaTime.today(clock);
    if (day.isBefore(today)) {
      throw refused("due-date.passed", today);
    }
    if (term.endsBefore(today)) {
      if (day.isAfter(today.plusYears(1))) {
        throw refused("due-date.beyond-year", today.plusYears(1));
      }
    } else if (term.endsBefore(day)) {
      throw refused("due-date.beyond-campaign", term.lastDay());
    }
  }

  private static DomainException refused(String message, LocalDate day) {
    return new DomainException(
        DUE_DATE_NOT_ALLOWED, List.of(new Fault("/dueDate", message, day.toString())));
  }
}
