package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.DUE_DATE_NOT_ALLOWED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;

/**
 * 完成时限: who may set which date. By default it is the campaign's, “七一”前; no date that is set anew
 * has passed already, and none lies beyond the campaign.
 */
final class DueDates {
  private DueDates() {}

  /** An owner plans a date once; putting it off is a superior's to grant. */
  static void requirePlannable(
      ItemState state, Plan agreed, LocalDate planned, Term term, Clock clock) {
    boolean working = state == ItemState.IN_PROGRESS || state == ItemState.RETURNED;
    if (working && agreed.made() && planned.isAfter(agreed.dueDate())) {
      throw refused("plan.due-date-later", agreed.dueDate());
    }
    if (!planned.equals(agreed.dueDate())) {
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
    if (term.endsBefore(day)) {
      throw refused("due-date.beyond-campaign", term.lastDay());
    }
  }

  private static DomainException refused(String message, LocalDate day) {
    return new DomainException(
        DUE_DATE_NOT_ALLOWED, List.of(new Fault("/dueDate", message, day.toString())));
  }
}
