package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How often something is to be done: once in each of these. */
public enum Rhythm {
  MONTH,
  QUARTER,
  TERM,
  YEAR;

  /** Those of a period; none where the period is shorter than one. */
  public List<Span> units(Period period) {
    return switch (this) {
      case MONTH -> stretches(period, 1);
      case QUARTER -> stretches(period, 3);
      case TERM -> terms(period);
      case YEAR -> period.kind() == Period.Kind.YEAR ? List.of(period.span()) : List.of();
    };
  }

  private static List<Span> terms(Period period) {
    return switch (period.kind()) {
      case YEAR -> Stream.of(Term.values()).map(term -> term.of(period.year())).toList();
      case TERM -> List.of(period.span());
      case MONTH -> List.of();
    };
  }

  private static List<Span> stretches(Period period, int months) {
    List<Span> found = new ArrayList<>();
    LocalDate begin = period.span().from();
    begin = begin.withMonth((begin.getMonthValue() - 1) / months * months + 1);
    while (!begin.isAfter(period.span().to())) {
      Span one = months == 1 ? month(begin) : quarter(begin);
      if (one.whollyIn(period.span().from(), period.span().to())) {
        found.add(one);
      }
      begin = begin.plusMonths(months);
    }
    return found;
  }

  static Span month(LocalDate first) {
    return new Span(first.toString().substring(0, 7), first, first.plusMonths(1).minusDays(1));
  }

  private static Span quarter(LocalDate first) {
    String label = first.getYear() + "-Q" + ((first.getMonthValue() + 2) / 3);
    return new Span(label, first, first.plusMonths(3).minusDays(1));
  }
}
