package org.duibiao.chassis.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Working days 工作日 of mainland China: Monday to Friday, without the public holidays 法定节假日, with the
 * days worked in exchange for them 调休上班, as the General Office of the State Council announces them
 * year by year (国务院办公厅关于…部分节假日安排的通知). Invariant: it never changes; a further year makes another
 * one. Of a year that is not {@link #known(int) known} only the weekends are free.
 */
public final class WorkingDays {
  private static final String BUILT_IN = "/time/working-days.csv";
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Comparator<SpecialDay> ANNOUNCED =
      Comparator.comparingInt(SpecialDay::year).thenComparing(SpecialDay::date);
  private static final WorkingDays OFFICIAL = new WorkingDays(builtIn());

  private final List<SpecialDay> days;
  private final Map<LocalDate, SpecialDay> special = new HashMap<>();
  private final Set<Integer> known = new HashSet<>();

  private WorkingDays(Collection<SpecialDay> announced) {
    days = announced.stream().sorted(ANNOUNCED).toList();
    for (SpecialDay day : days) {
      special.put(day.date(), day);
      known.add(day.year());
    }
  }

  /** What makes a day special. */
  @Schema(name = "HolidayKind", description = "放假、调休上班 / a day off, a weekend's day that is worked")
  public enum Kind {
    /** 放假: nobody works, whatever weekday it is. */
    HOLIDAY,
    /** 上班: a day of a weekend that is worked in exchange for a holiday. */
    WORKDAY
  }

  /**
   * A day that is not what its weekday says.
   *
   * @param year the year for which it was announced; the last days of December may belong to the
   *     next one's calendar
   * @param name the holiday it belongs to
   * @param notice number of the notice that announced it
   */
  public record SpecialDay(int year, LocalDate date, Kind kind, String name, String notice) {
    public SpecialDay {
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /** The calendars that are built in, 2021 to 2026. */
  public static WorkingDays official() {
    return OFFICIAL;
  }

  /**
   * These, with the years of other days put in the place of what was known of those years. Where
   * two years' calendars name one day, that of the later year counts: it was announced last.
   */
  public WorkingDays with(Collection<SpecialDay> others) {
    Set<Integer> years = new HashSet<>();
    others.forEach(day -> years.add(day.year()));
    List<SpecialDay> all = new ArrayList<>(others);
    days.stream().filter(day -> !years.contains(day.year())).forEach(all::add);
    return new WorkingDays(all);
  }

  /** Whether the holidays of a year are known; else only its weekends are free. */
  public boolean known(int year) {
    return known.contains(year);
  }

  /** Whether the holidays of all years are known that two days and those between them touch. */
  public boolean known(LocalDate from, LocalDate until) {
    return LongStream.rangeClosed(from.getYear(), until.getYear())
        .allMatch(year -> known.contains((int) year));
  }

  /** Whether people work on a day. */
  public boolean isWorkingDay(LocalDate day) {
    SpecialDay known = special.get(day);
    return known == null ? !WEEKEND.contains(day.getDayOfWeek()) : known.kind() == Kind.WORKDAY;
  }

  /** What is special about a day, if anything. */
  public Optional<SpecialDay> special(LocalDate day) {
    return Optional.ofNullable(special.get(day));
  }

  /** All special days that are known, by date. */
  public List<SpecialDay> special() {
    return special.values().stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
  }

  /** The special days of a year's calendar, by date. */
  public List<SpecialDay> ofYear(int year) {
    return days.stream().filter(day -> day.year() == year).toList();
  }

  /** How many working days there are from a day until another, both included. */
  public long count(LocalDate from, LocalDate until) {
    return until.isBefore(from)
        ? 0
        : from.datesUntil(until.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The day itself if people work on it, else the next day on which they do. */
  public LocalDate onOrAfter(LocalDate day) {
    return isWorkingDay(day) ? day : plus(day, 1);
  }

  /** The day itself if people work on it, else the last day before on which they did. */
  public LocalDate onOrBefore(LocalDate day) {
    return isWorkingDay(day) ? day : plus(day, -1);
  }

  /**
   * The nth working day after a day, or before it if the number is negative; the day itself is not
   * counted, and is the answer for zero.
   */
  public LocalDate plus(LocalDate day, int workingDays) {
    LocalDate at = day;
    int step = Integer.signum(workingDays);
    for (int left = Math.abs(workingDays); left > 0; ) {
      at = at.plusDays(step);
      left -= isWorkingDay(at) ? 1 : 0;
    }
    return at;
  }

  private static List<SpecialDay> builtIn() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WorkingDays.class.getResourceAsStream(BUILT_IN), BUILT_IN),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(WorkingDays::day).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpecialDay day(String line) {
    String[] cells = line.split(",", -1);
    return new SpecialDay(
        Integer.parseInt(cells[0]),
        LocalDate.parse(cells[1]),
        Kind.valueOf(cells[2]),
        cells[3],
        cells[4]);
  }
}
