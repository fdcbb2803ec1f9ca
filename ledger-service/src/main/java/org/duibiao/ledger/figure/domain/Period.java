package org.duibiao.ledger.figure.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What figures are asked for: a year ({@code 2021}), a term ({@code 2021-spring}, {@code
 * 2021-autumn}) or a month ({@code 2021-04}).
 */
public record Period(Kind kind, Span span) {
  private static final Pattern CODE =
      Pattern.compile("(19\\d\\d|2\\d\\d\\d)(?:-(spring|autumn|0[1-9]|1[0-2]))?");

  /** How long it is. */
  public enum Kind {
    YEAR,
    TERM,
    MONTH
  }

  /** The period with a code, if it is one. */
  public static Optional<Period> of(String code) {
    Matcher found = CODE.matcher(code == null ? "" : code);
    if (!found.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(found.group(1));
    String part = found.group(2);
    if (part == null) {
      return Optional.of(year(year));
    }
    return Optional.of(
        Character.isDigit(part.charAt(0))
            ? month(year, Integer.parseInt(part))
            : new Period(Kind.TERM, Term.valueOf(part.toUpperCase(Locale.ROOT)).of(year)));
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(
        Kind.YEAR,
        new Span(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  private static Period month(int year, int month) {
    return new Period(Kind.MONTH, Rhythm.month(LocalDate.of(year, month, 1)));
  }

  /** The year in which it begins. */
  public int year() {
    return span.from().getYear();
  }

  /** Days of that year: 365, or 366 in a leap year. */
  public int daysOfYear() {
    return span.from().lengthOfYear();
  }
}
