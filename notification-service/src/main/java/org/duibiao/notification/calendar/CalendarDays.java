package org.duibiao.notification.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.duibiao.chassis.calendar.Calendars;
import org.duibiao.chassis.calendar.CalendarsChanged;
import org.duibiao.chassis.time.WorkingDays;
import org.duibiao.notification.scan.ScanLead;

/**
 * The working days as rows with running numbers, so that the ladder of reminders counts them in
 * SQL. Invariant: the rows say what the chassis' {@link WorkingDays} say, for the years that a
 * campaign can have; where that changes, what is owed is looked at again.
 */
@ApplicationScoped
public class CalendarDays {
  /** First day of the rows. */
  public static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  /** Last day of the rows. */
  public static final LocalDate LAST = LocalDate.of(2049, 12, 31);

  private static final String WRITE =
      """
      insert into calendar_day (day, working, ordinal, on_or_before, on_or_after)
      select day, working, count(*) filter (where working) over (order by day),
             coalesce(max(day) filter (where working) over (order by day), day),
             coalesce(min(day) filter (where working) over (order by day desc), day)
      from (
        select cast(d as date) as day,
               coalesce(s.worked, extract(isodow from d) < 6) as working
        from generate_series(cast(:first as timestamp), cast(:last as timestamp), '1 day') as d
        left join (
          select unnest(cast(:holidays as date[])) as special, false as worked
          union all select unnest(cast(:worked as date[])), true
        ) as s on s.special = cast(d as date)
      ) as days
      on conflict (day) do update set working = excluded.working, ordinal = excluded.ordinal,
        on_or_before = excluded.on_or_before, on_or_after = excluded.on_or_after
      where (calendar_day.working, calendar_day.ordinal, calendar_day.on_or_before,
             calendar_day.on_or_after)
        is distinct from (excluded.working, excluded.ordinal, excluded.on_or_before,
                          excluded.on_or_after)
      """;

  private final EntityManager database;
  private final Calendars calendars;
  private final ScanLead lead;

  CalendarDays(EntityManager database, Calendars calendars, ScanLead lead) {
    this.database = database;
    this.calendars = calendars;
    this.lead = lead;
  }

  /** Brings the rows up to date when the service starts. */
  @Transactional
  void onStart(@Observes StartupEvent start) {
    write(calendars.workingDays());
  }

  void calendarsChanged(@Observes CalendarsChanged change) {
    write(change.workingDays());
  }

  private void write(WorkingDays calendar) {
    lead.lead();
    int changed =
        database
            .createNativeQuery(WRITE)
            .setParameter("holidays", days(calendar, WorkingDays.Kind.HOLIDAY))
            .setParameter("worked", days(calendar, WorkingDays.Kind.WORKDAY))
            .setParameter("first", FIRST.toString())
            .setParameter("last", LAST.toString())
            .executeUpdate();
    if (changed > 0) {
      database
          .createNativeQuery("update deadline set next_rung_at = '-infinity' where owed")
          .executeUpdate();
    }
  }

  private static String days(WorkingDays calendar, WorkingDays.Kind kind) {
    return calendar.special().stream()
        .filter(day -> day.kind() == kind)
        .map(day -> day.date().toString())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
