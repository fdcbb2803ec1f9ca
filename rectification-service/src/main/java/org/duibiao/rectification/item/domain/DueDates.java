package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.DUE_DATE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/** 完成时限: who may set which date. */
final class DueDates {
  private DueDates() {}

  /** An owner plans a date once; putting it off is a superior's to grant. */
  static void requireNotPutOff(ItemState state, Plan agreed, LocalDate planned) {
    boolean working = state == ItemState.IN_PROGRESS || state == ItemState.RETURNED;
    if (working && agreed.made() && planned.isAfter(agreed.dueDate())) {
      throw refused("plan.due-date-later", agreed.dueDate());
    }
  }

  /** A deferral gives more time, or it is none. */
  static void requireLater(Plan agreed, LocalDate until) {
    if (until == null || !until.isAfter(agreed.dueDate())) {
      throw refused("deferral.not-later", agreed.dueDate());
    }
  }

  private static DomainException refused(String message, LocalDate day) {
    return new DomainException(
        DUE_DATE_NOT_ALLOWED, List.of(new Fault("/dueDate", message, day.toString())));
  }
}
