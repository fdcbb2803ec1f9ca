package org.duibiao.catalog.calendar.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.duibiao.catalog.calendar.domain.HolidayCalendar;

/** The calendars that were put in; of other years those that are built in hold. */
@ApplicationScoped
public class HolidayCalendars implements PanacheRepositoryBase<HolidayCalendar, Integer> {
  /**
   * A year's calendar, locked until the transaction ends; its row is made where there is none, so
   * that of two who put one in at once the second sees what the first has said.
   */
  public HolidayCalendar locked(int year) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into holiday_calendar (year, days, revision, event_sequence)
            values (:year, '[]', 0, 0) on conflict (year) do nothing
            """)
        .setParameter("year", year)
        .executeUpdate();
    return findById(year, LockModeType.PESSIMISTIC_WRITE);
  }

  /** What was put in for a year, if anything was. */
  public Optional<HolidayCalendar> ofYear(int year) {
    return find("year = ?1 and revision > 0", year).firstResultOptional();
  }
}
