package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CONSTRUCTION_PLAN_INCOMPLETE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.text.VisibleText;

/**
 * A construction plan 建设方案 as it is put down: the committee's, made with the organisation.
 *
 * @param document its text
 * @param agreedWith who of the organisation had a part in making it, and when
 * @param basis the committee's decision, may be null while it is a draft
 */
public record ConstructionPlan(
    String document,
    String agreedWith,
    String basis,
    List<CaseMeasure> measures,
    List<CaseMilestone> milestones) {
  public ConstructionPlan {
    measures = measures == null ? List.of() : List.copyOf(measures);
    milestones = milestones == null ? List.of() : List.copyOf(milestones);
  }

  /**
   * Names everything that is missing, one fault each, every milestone reached that is gone, and
   * every day that is set anew and cannot be.
   */
  void requireComplete(List<CaseMilestone> former, PlanDays days) {
    List<Fault> faults = new ArrayList<>();
    require(document, "/document", "construction.document-missing", faults);
    require(agreedWith, "/agreedWith", "construction.agreement-missing", faults);
    if (measures.isEmpty()) {
      faults.add(new Fault("/measures", "construction.measures-missing"));
    }
    if (milestones.isEmpty()) {
      faults.add(new Fault("/milestones", "construction.milestones-missing"));
    }
    requireEachOnce(faults);
    requireDays(former, days, faults);
    Set<String> kept = milestones.stream().map(CaseMilestone::title).collect(Collectors.toSet());
    former.stream()
        .filter(one -> one.done() && !kept.contains(one.title()))
        .forEach(
            one -> faults.add(new Fault("/milestones", "construction.done-gone", one.title())));
    if (!faults.isEmpty()) {
      throw new DomainException(CONSTRUCTION_PLAN_INCOMPLETE, faults);
    }
  }

  /** Its milestones, with the marks of those that were reached before. */
  List<CaseMilestone> marked(List<CaseMilestone> former) {
    return milestones.stream()
        .map(
            one ->
                former.stream()
                    .filter(known -> known.done() && known.title().equals(one.title()))
                    .findFirst()
                    .orElse(one))
        .toList();
  }

  private void requireEachOnce(List<Fault> faults) {
    Set<String> titles = new HashSet<>();
    for (int i = 0; i < milestones.size(); i++) {
      if (!titles.add(milestones.get(i).title())) {
        faults.add(new Fault("/milestones/" + i + "/title", "construction.milestone-twice"));
      }
    }
  }

  private void requireDays(List<CaseMilestone> former, PlanDays days, List<Fault> faults) {
    for (int i = 0; i < milestones.size(); i++) {
      CaseMilestone one = milestones.get(i);
      boolean known =
          former.stream()
              .filter(before -> before.title().equals(one.title()))
              .anyMatch(before -> before.done() || before.dueDate().equals(one.dueDate()));
      if (!known) {
        faults.addAll(days.faults("/milestones/" + i + "/dueDate", one.dueDate()));
      }
    }
  }

  private static void require(String text, String pointer, String message, List<Fault> faults) {
    if (!VisibleText.in(text)) {
      faults.add(new Fault(pointer, message));
    }
  }
}
