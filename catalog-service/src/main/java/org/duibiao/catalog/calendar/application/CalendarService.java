package org.duibiao.catalog.calendar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duibiao.catalog.calendar.domain.CalendarDay;
import org.duibiao.catalog.calendar.domain.CalendarEvent;
import org.duibiao.catalog.calendar.domain.HolidayCalendar;
import org.duibiao.catalog.calendar.infrastructure.HolidayCalendars;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.WorkingDays;
import org.duibiao.chassis.time.WorkingDays.SpecialDay;

/** The calendars of public holidays: read by everybody, put in by any office, as guides are. */
@ApplicationScoped
public class CalendarService {
  private final HolidayCalendars calendars;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  CalendarService(
      HolidayCalendars calendars, Outbox outbox, Journal journal, @DomainTime Clock clock) {
    this.calendars = calendars;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** What is announced for a year, and by which notice. */
  public record Announcement(String notice, List<CalendarDay> days) {}

  /**
   * A year's calendar.
   *
   * @param version 0 where the one that is built in holds
   */
  public record Reading(int year, String notice, List<CalendarDay> days, long version) {}

  /** A year's calendar; empty where none is known, and only weekends are free. */
  @Transactional
  public Optional<Reading> get(int year) {
    return calendars.ofYear(year).map(CalendarService::reading).or(() -> builtIn(year));
  }

  /** Puts a year's calendar in, in the place of what was known of it. */
  @Transactional
  public Reading save(int year, String ifMatch, Supplier<Announcement> said, Actor actor) {
    HolidayCalendar calendar = calendars.locked(year);
    IfMatch.check(ifMatch, calendar.revision());
    Announcement announcement = said.get();
    calendar.announce(announcement.notice(), announcement.days(), clock);
    outbox.append(CalendarEvent.TOPIC, calendar);
    journal.note(
        actor,
        "saveHolidayCalendar",
        "calendar/" + year,
        null,
        announcement.notice(),
        calendar.revision());
    return reading(calendar);
  }

  private static Reading reading(HolidayCalendar calendar) {
    return new Reading(calendar.year(), calendar.notice(), calendar.days(), calendar.revision());
  }

  private static Optional<Reading> builtIn(int year) {
    List<SpecialDay> days = WorkingDays.official().ofYear(year);
    return days.stream()
        .findFirst()
        .map(
            first ->
                new Reading(
                    year,
                    first.notice(),
                    days.stream()
                        .map(day -> new CalendarDay(day.date(), day.kind(), day.name()))
                        .toList(),
                    0));
  }
}
