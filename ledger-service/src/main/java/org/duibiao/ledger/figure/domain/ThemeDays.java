package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.duibiao.ledger.figure.domain.Measure.Explanation;
import org.duibiao.ledger.learning.domain.LearningKind;

/**
 * “每月相对固定1天开展主题党日” (branch guide, 1.3). Each month needs one; whether the day is fairly fixed is
 * told and does not decide.
 */
final class ThemeDays implements FigureRule {
  private static final int DAYS_APART = 3;
  private static final Regularly MONTHLY =
      new Regularly(Rhythm.MONTH, deed -> deed.kind() == LearningKind.THEME_DAY);

  @Override
  public Measure measure(Observed observed, Question question) {
    Measure monthly = MONTHLY.measure(observed, question);
    List<LocalDate> days =
        MONTHLY.days(observed, question).stream().filter(question.period().span()::has).toList();
    if (monthly.state() == FigureState.NOT_COUNTABLE || fairlyFixed(days)) {
      return monthly;
    }
    return new Measure(
        monthly.required(),
        monthly.done(),
        monthly.missing(),
        null,
        monthly.gaps(),
        List.of(),
        monthly.basis(),
        monthly.state(),
        new Explanation("figure.theme-days-not-fixed", monthly.words().arguments()));
  }

  /**
   * Whether two thirds of the days lie near each other in their months, or on one day of the week.
   */
  static boolean fairlyFixed(List<LocalDate> days) {
    long enough = (days.size() * 2L + 2) / 3;
    long near =
        IntStream.rangeClosed(1, 31)
            .mapToLong(
                middle ->
                    days.stream()
                        .filter(day -> Math.abs(day.getDayOfMonth() - middle) <= DAYS_APART)
                        .count())
            .max()
            .orElse(0);
    long weekday =
        IntStream.rangeClosed(1, 7)
            .mapToLong(
                one -> days.stream().filter(day -> day.getDayOfWeek().getValue() == one).count())
            .max()
            .orElse(0);
    return near >= enough || weekday >= enough;
  }
}
