package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.OBJECTION_NOT_OPEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/** 异议: what was said against an exemplar. Invariant: each is answered once, and none goes away. */
record Objections(List<ExemplarObjection> all) {

  /** With an answer to one of them; the first one has the number 1. */
  List<ExemplarObjection> answered(int number, String answer, String person, Instant at) {
    requireOpen(number);
    List<ExemplarObjection> answered = new ArrayList<>(all);
    answered.set(
        number - 1,
        all.get(number - 1).answered(ExemplarText.required(answer, "/answer"), person, at));
    return answered;
  }

  private void requireOpen(int number) {
    if (number < 1 || number > all.size() || !all.get(number - 1).open()) {
      throw new DomainException(
          OBJECTION_NOT_OPEN, List.of(new Fault("/objections/" + number, "objection.not-open")));
    }
  }

  /** Whether one waits for its answer. */
  boolean anyOpen() {
    return all.stream().anyMatch(ExemplarObjection::open);
  }
}
