package org.duibiao.ledger.figure.domain;

import java.util.List;
import java.util.function.Predicate;
import org.duibiao.ledger.figure.domain.Measure.Explanation;
import org.duibiao.ledger.figure.domain.Observed.Deed;

/**
 * Something that is to be done at least once a year. While the year runs and it is not done yet,
 * the last full year is looked at: on 20 April few yearly things can be complete. Whoever did not
 * exist for a whole year is not asked.
 */
record Yearly(Predicate<Deed> counts) implements FigureRule {
  @Override
  public Measure measure(Observed observed, Question question) {
    if (question.period().kind() != Period.Kind.YEAR) {
      return Measure.none(question.basis(), "by-the-year");
    }
    int done = done(observed, question.period(), question);
    if (done > 0) {
      return said(done, question.basis(), question.period());
    }
    if (!question.over()) {
      return lastYear(observed, question);
    }
    return existed(observed, question.period())
        ? said(0, question.basis(), question.period())
        : Measure.none(question.basis(), "not-a-whole-year");
  }

  private Measure lastYear(Observed observed, Question question) {
    Period last = question.lastYear();
    boolean known = observed.deeds().stream().anyMatch(deed -> last.span().has(deed.day()));
    if (!existed(observed, last) || !known) {
      return Measure.none(Basis.PRO_RATA, "year-running");
    }
    return said(done(observed, last, question), Basis.LAST_FULL_YEAR, last);
  }

  private static Measure said(int done, Basis basis, Period year) {
    List<String> gaps = done == 0 ? List.of(year.span().label()) : List.of();
    return Measure.times(1, done, gaps, basis, Explanation.of("yearly", year.span().label(), done));
  }

  private int done(Observed observed, Period year, Question question) {
    return observed.deeds().stream()
        .filter(counts)
        .filter(deed -> year.span().has(deed.day()) && !deed.day().isAfter(question.asOf()))
        .mapToInt(Deed::times)
        .sum();
  }

  private static boolean existed(Observed observed, Period year) {
    return year.span().whollyIn(observed.subject().from(), observed.subject().to());
  }
}
