package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.REVIEWERS_UNUSABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * 评审: who scores an exemplar, and how. Invariant: at least {@value Exemplar#REVIEWERS} people, each
 * once, none of whom had a part in the nomination; whoever stays on the list keeps their score.
 */
record Scoring(List<ExemplarReviewer> reviewers) {

  /** The list with these people on it, and nobody else. */
  List<ExemplarReviewer> appointed(List<String> people, Set<String> contributors, long since) {
    requireUsable(people, contributors);
    return people.stream()
        .map(person -> reviewer(person).orElse(ExemplarReviewer.appointed(person, since)))
        .toList();
  }

  private static void requireUsable(List<String> people, Set<String> contributors) {
    List<Fault> faults = new ArrayList<>();
    if (people.stream().distinct().count() < Exemplar.REVIEWERS) {
      faults.add(new Fault("/reviewers", "reviewers.too-few", Exemplar.REVIEWERS));
    }
    for (int i = 0; i < people.size(); i++) {
      if (contributors.contains(people.get(i))) {
        faults.add(new Fault("/reviewers/" + i, "reviewers.contributor"));
      } else if (people.indexOf(people.get(i)) < i) {
        faults.add(new Fault("/reviewers/" + i, "reviewers.twice"));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(REVIEWERS_UNUSABLE, faults);
    }
  }

  /** The list with somebody's score, the first one or a correction. */
  List<ExemplarReviewer> scored(ExemplarReviewer given) {
    return reviewers.stream()
        .map(one -> one.person().equals(given.person()) ? given : one)
        .toList();
  }

  /** Whether everybody on the list has scored, and they are enough. */
  boolean complete() {
    return reviewers.size() >= Exemplar.REVIEWERS
        && reviewers.stream().allMatch(ExemplarReviewer::scored);
  }

  /** What a person has to do with it. */
  Optional<ExemplarReviewer> reviewer(String person) {
    return reviewers.stream().filter(one -> one.person().equals(person)).findFirst();
  }

  Set<String> people() {
    return reviewers.stream().map(ExemplarReviewer::person).collect(Collectors.toSet());
  }
}
