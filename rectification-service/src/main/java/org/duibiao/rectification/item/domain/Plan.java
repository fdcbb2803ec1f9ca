package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.PLAN_INCOMPLETE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.VisibleText;

/**
 * How a problem is to be put right: "分析问题根源，找准问题症结，制定建设方案".
 *
 * @param responsible staff number or name
 * @param dueDate null in a proposal to keep the date the item has
 */
@Embeddable
public record Plan(
    @Column(name = "root_cause") String rootCause,
    String measure,
    String responsible,
    @Column(name = "due_date") LocalDate dueDate) {
  /** Nothing is planned, and the campaign names no date. */
  static final Plan NONE = new Plan(null, null, null, null);

  /** Whether there is one, and not a date alone. */
  boolean made() {
    return rootCause != null;
  }

  /** The same plan with a date where it names none. */
  Plan dueBy(LocalDate known) {
    return dueDate == null ? until(known) : this;
  }

  /** The same plan with another date. */
  Plan until(LocalDate day) {
    return new Plan(rootCause, measure, responsible, day);
  }

  /** The same plan for somebody else to carry out. */
  Plan by(String person) {
    return new Plan(rootCause, measure, person, dueDate);
  }

  /**
   * 立行立改: what was done stands as the measure, and who answers for it, where nothing of the kind
   * was planned.
   */
  Plan done(String summary, String person) {
    return new Plan(
        rootCause,
        measure == null ? summary : measure,
        responsible == null ? person.strip() : responsible,
        dueDate);
  }

  /** The same plan, its responsible person without surrounding blanks. */
  Plan stripped() {
    return by(responsible.strip());
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
    if (!VisibleText.in(text)) {
      faults.add(new Fault(pointer, message));
    }
  }
}
