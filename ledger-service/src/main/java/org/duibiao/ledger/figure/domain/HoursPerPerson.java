package org.duibiao.ledger.figure.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duibiao.ledger.figure.domain.Measure.Explanation;
import org.duibiao.ledger.figure.domain.Measure.ShortPerson;
import org.duibiao.ledger.figure.domain.Observed.Counted;

/**
 * Class hours that everybody of a kind is to have in a year, asked for by the day: of the whole
 * year in proportion to the days that are over and on which the person was here. Looked at are
 * those who are here on the last day.
 */
record HoursPerPerson(
    int hoursAYear, Predicate<Counted> concerns, Function<Counted, BigDecimal> hours)
    implements FigureRule {
  @Override
  public Measure measure(Observed observed, Question question) {
    List<Counted> people =
        observed.people().stream()
            .filter(concerns)
            .filter(person -> person.on(question.lastDay()))
            .toList();
    if (people.isEmpty() || days(null, question) <= 0) {
      return Measure.none(question.basis(), "nobody");
    }
    List<ShortPerson> lacking =
        people.stream()
            .filter(person -> hours.apply(person).compareTo(required(person, question)) < 0)
            .map(
                person ->
                    new ShortPerson(
                        person.staffNumber(),
                        person.name(),
                        hours.apply(person),
                        required(person, question)))
            .toList();
    BigDecimal whole = share(days(null, question), question);
    int done = people.size() - lacking.size();
    return Measure.share(
            whole,
            done,
            people.size(),
            List.of(),
            question.basis(),
            Explanation.of("hours", hoursAYear, whole.toPlainString(), done, people.size()))
        .shortOf(lacking);
  }

  private BigDecimal required(Counted person, Question question) {
    return share(days(person, question), question);
  }

  private static long days(Counted person, Question question) {
    return question
        .period()
        .span()
        .daysIn(person == null ? null : person.from(), question.lastDay());
  }

  private BigDecimal share(long days, Question question) {
    return BigDecimal.valueOf(hoursAYear * days)
        .divide(BigDecimal.valueOf(question.period().daysOfYear()), 1, RoundingMode.HALF_UP);
  }
}
