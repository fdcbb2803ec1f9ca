package org.duibiao.chassis.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Days as the offices live them. A business day is a {@link LocalDate} in Asia/Shanghai, and a due
 * date is met up to its last instant there.
 */
public final class ChinaTime {
  /** The zone in which days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Pattern YEAR_FIRST = Pattern.compile("[12][0-9]{3}-");

  private ChinaTime() {}

  /** Today's date in Asia/Shanghai by the given clock. */
  public static LocalDate today(Clock clock) {
    return dayOf(clock.instant());
  }

  /** The date in Asia/Shanghai on which an instant falls. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The first instant of a day in Asia/Shanghai. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The first instant at which a due date is no longer met. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /** The instant as it is shown to people: with the offset of Asia/Shanghai. */
  public static OffsetDateTime shown(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZONE);
  }

  /** A day as documents write it, such as 2021年4月1日; empty where there is none. */
  public static String written(LocalDate day) {
    return day == null
        ? ""
        : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /**
   * A day as calendars show it; years that no calendar shows are no input.
   *
   * @throws DateTimeParseException for anything else
   */
  public static LocalDate day(String text) {
    return LocalDate.parse(ofACalendar(text));
  }

  /**
   * A moment with its offset, within the same years.
   *
   * @throws DateTimeParseException for anything else
   */
  public static OffsetDateTime moment(String text) {
    return OffsetDateTime.parse(ofACalendar(text));
  }

  private static String ofACalendar(String text) {
    if (!YEAR_FIRST.matcher(text).lookingAt()) {
      throw new DateTimeParseException("not of a calendar's years", text, 0);
    }
    return text;
  }
}
