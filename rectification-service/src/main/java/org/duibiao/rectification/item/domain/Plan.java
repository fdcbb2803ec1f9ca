package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.PLAN_INCOMPLETE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * How a problem is to be put right: "分析问题根源，找准问题症结，制定建设方案".
 *
 * @param responsible staff number or name
 * @param dueDate null to keep the date the item has
 */
public record Plan(String rootCause, String measure, String responsible, LocalDate dueDate) {

  /** The same plan with a date where it names none. */
  Plan dueBy(LocalDate known) {
    return dueDate == null ? new Plan(rootCause, measure, responsible, known) : this;
  }

  /** Names everything that is missing, one fault each. */
  void requireComplete() {
    List<Fault> faults = new ArrayList<>();
    require(rootCause, "/rootCause", "plan.root-cause-missing", faults);
    require(measure, "/measure", "plan.measure-missing", faults);
    require(responsible, "/responsible", "plan.responsible-missing", faults);
    if (dueDate == null) {
      faults.add(new Fault("/dueDate", "plan.due-date-missing"));
    }
    if (!faults.isEmpty()) {
      throw new DomainException(PLAN_INCOMPLETE, faults);
    }
  }

  private static void require(String text, String pointer, String message, List<Fault> faults) {
    if (text == null || text.isBlank()) {
      faults.add(new Fault(pointer, message));
    }
  }
}
