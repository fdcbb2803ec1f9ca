package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.MILESTONE_NOT_OPEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/** The milestones 节点任务 of a plan. Invariant: what was reached stays reached. */
record Milestones(List<CaseMilestone> all) {

  /** One that is still to be reached; the first one has the number 1. */
  CaseMilestone open(int number) {
    if (number < 1 || number > all.size() || all.get(number - 1).done()) {
      throw new DomainException(
          MILESTONE_NOT_OPEN, List.of(new Fault("/milestones/" + number, "milestone.not-open")));
    }
    return all.get(number - 1);
  }

  /** With one of them reached. */
  List<CaseMilestone> reached(int number, LocalDate day, String person, String how) {
    List<CaseMilestone> marked = new ArrayList<>(all);
    marked.set(number - 1, open(number).reached(day, person, how));
    return marked;
  }

  /** The day of the next one that is still to be reached, null if there is none. */
  LocalDate nextDue() {
    return all.stream()
        .filter(milestone -> !milestone.done())
        .map(CaseMilestone::dueDate)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Whether everything is reached. */
  boolean finished() {
    return all.stream().allMatch(CaseMilestone::done);
  }

  /** What is still to be reached. */
  List<Fault> faults() {
    return IntStream.range(0, all.size())
        .filter(i -> !all.get(i).done())
        .mapToObj(
            i -> new Fault("/milestones/" + (i + 1), "case.milestone-open", all.get(i).title()))
        .toList();
  }
}
