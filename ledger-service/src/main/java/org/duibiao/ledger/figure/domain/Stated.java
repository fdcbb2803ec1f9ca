package org.duibiao.ledger.figure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.duibiao.ledger.figure.domain.Measure.Explanation;
import org.duibiao.ledger.figure.domain.Observed.Deed;

/**
 * What can be counted although the guide states no number: it is told, and nothing is concluded.
 *
 * @param all those among which it is counted; null where there is no such number
 */
record Stated(Predicate<Deed> counts, Predicate<Deed> all, ToIntFunction<Deed> howMany)
    implements FigureRule {
  @Override
  public Measure measure(Observed observed, Question question) {
    int done = sum(observed, question, counts);
    Integer of = all == null ? null : Integer.valueOf(sum(observed, question, all));
    return new Measure(
        null,
        BigDecimal.valueOf(done),
        null,
        of,
        List.of(),
        List.of(),
        question.basis(),
        FigureState.NOT_COUNTABLE,
        of == null ? Explanation.of("stated", done) : Explanation.of("stated-of", done, of));
  }

  private int sum(Observed observed, Question question, Predicate<Deed> which) {
    return observed.deeds().stream()
        .filter(which)
        .filter(deed -> question.period().span().has(deed.day()))
        .filter(deed -> !deed.day().isAfter(question.asOf()))
        .mapToInt(howMany)
        .sum();
  }
}
