package org.duibiao.chassis.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them, and as spreadsheet programs count them. */
public final class SheetDays {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern COUNTED = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private SheetDays() {}

  /** The day, if it is one. */
  public static Optional<LocalDate> day(String word) {
    String bare = word.replaceAll("\\s*([-/.年月日])\\s*", "$1");
    Matcher counted = COUNTED.matcher(bare);
    if (counted.matches()) {
      return sensible(COUNTED_FROM.plusDays(Long.parseLong(counted.group(1))));
    }
    Matcher compact = COMPACT.matcher(bare);
    Matcher written = WRITTEN.matcher(bare);
    Matcher day = compact.matches() ? compact : written;
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return sensible(LocalDate.of(part(day, 1), part(day, 2), part(day, 3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int part(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }

  private static Optional<LocalDate> sensible(LocalDate day) {
    return Optional.of(day)
        .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
  }
}
