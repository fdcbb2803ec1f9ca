package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.duibiao.ledger.figure.domain.Measure.Explanation;
import org.duibiao.ledger.figure.domain.Observed.Deed;

/**
 * Something that is to be held in each month, quarter or term. Asked for are those that are over
 * and in which the organisation existed from the first to the last day; the running one is not
 * asked for yet.
 */
record Regularly(Rhythm rhythm, Predicate<Deed> counts) implements FigureRule {
  @Override
  public Measure measure(Observed observed, Question question) {
    List<Span> due =
        rhythm.units(question.period()).stream()
            .filter(unit -> unit.overAt(question.asOf()))
            .filter(unit -> unit.whollyIn(observed.subject().from(), observed.subject().to()))
            .toList();
    if (due.isEmpty()) {
      return Measure.none(question.basis(), "nothing-due");
    }
    List<LocalDate> days = days(observed, question);
    List<String> gaps =
        due.stream().filter(unit -> days.stream().noneMatch(unit::has)).map(Span::label).toList();
    int done = due.size() - gaps.size();
    return Measure.times(
        due.size(),
        done,
        gaps,
        basis(question),
        Explanation.of(
            "regularly", due.size(), done, gaps.isEmpty() ? "-" : String.join("、", gaps)));
  }

  /** The days on which it was held. */
  List<LocalDate> days(Observed observed, Question question) {
    return observed.deeds().stream()
        .filter(counts)
        .map(Deed::day)
        .filter(day -> !day.isAfter(question.asOf()))
        .toList();
  }

  /** An autumn term ends after its year: the whole counts only once each unit is over. */
  private Basis basis(Question question) {
    return rhythm.units(question.period()).stream().allMatch(unit -> unit.overAt(question.asOf()))
        ? Basis.FULL_YEAR
        : Basis.PRO_RATA;
  }
}
