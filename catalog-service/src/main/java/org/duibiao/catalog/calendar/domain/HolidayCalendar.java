package org.duibiao.catalog.calendar.domain;

import static org.duibiao.catalog.CatalogProblem.INVALID_CONTENT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.WorkingDays.Kind;

/**
 * A year's public holidays 节假日安排 as the General Office of the State Council announces them, put in
 * by any office. Invariant: each day once, within the year or at the end of December before; what
 * is worked in exchange is a day of a weekend.
 */
@Entity
@Table(name = "holiday_calendar")
public class HolidayCalendar extends AggregateRoot<CalendarEvent> {
  @Id private int year;
  private String notice;

  @Column(name = "days")
  private CalendarDays days;

  private long revision;

  protected HolidayCalendar() {}

  /** One that nothing was said about yet. */
  public HolidayCalendar(int year) {
    this.year = year;
    this.days = new CalendarDays(List.of());
  }

  /** Says what the year's days are, all at once. */
  public void announce(String number, List<CalendarDay> announced, Clock clock) {
    requireProper(announced);
    notice = number;
    days = new CalendarDays(announced);
    revision++;
    raise(
        new CalendarEvent(
            UUID.randomUUID(), clock.instant(), year, notice, days.items(), revision));
  }

  private void requireProper(List<CalendarDay> announced) {
    List<Fault> faults = new ArrayList<>();
    Set<LocalDate> known = new HashSet<>();
    for (int i = 0; i < announced.size(); i++) {
      CalendarDay day = announced.get(i);
      String at = "/days/" + i;
      LocalDate first = LocalDate.of(year - 1, 12, 25);
      if (day.date().isBefore(first) || day.date().getYear() > year) {
        faults.add(new Fault(at + "/date", "calendar.other-year", year));
      }
      if (!known.add(day.date())) {
        faults.add(new Fault(at + "/date", "calendar.day-twice", day.date()));
      }
      boolean weekend = day.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
      if (day.kind() == Kind.WORKDAY && !weekend) {
        faults.add(new Fault(at + "/kind", "calendar.works-anyway", day.date()));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }

  public int year() {
    return year;
  }

  /** Number of the notice that announced them. */
  public String notice() {
    return notice;
  }

  public List<CalendarDay> days() {
    return days.items();
  }

  /** 0 until somebody has said something. */
  public long revision() {
    return revision;
  }
}
