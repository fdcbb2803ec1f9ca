package org.duibiao.chassis.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duibiao.chassis.time.WorkingDays;
import org.duibiao.chassis.time.WorkingDays.SpecialDay;

/**
 * The working days as this installation knows them: the years that are built in, and those that the
 * catalog tells, of which this is the service's own copy.
 */
@ApplicationScoped
public class Calendars {
  private static final String UPSERT =
      """
      insert into calendar_year (year, state, version)
      values (:year, cast(:state as jsonb), :version)
      on conflict (year) do update set state = excluded.state, version = excluded.version
      where calendar_year.version < excluded.version
      """;

  private final EntityManager database;
  private final ObjectMapper json;
  private final Event<CalendarsChanged> changes;

  Calendars(EntityManager database, ObjectMapper json, Event<CalendarsChanged> changes) {
    this.database = database;
    this.json = json;
    this.changes = changes;
  }

  /** Takes a year in, unless a newer state of it is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(CalendarState state) {
    int taken =
        database
            .createNativeQuery(UPSERT)
            .setParameter("year", state.year())
            .setParameter("state", text(state))
            .setParameter("version", state.version())
            .executeUpdate();
    if (taken == 1) {
      changes.fire(new CalendarsChanged(workingDays()));
    }
  }

  /** The working days as they are known now. */
  @SuppressWarnings("unchecked")
  @Transactional
  public WorkingDays workingDays() {
    List<String> states =
        database
            .createNativeQuery(
                "select cast(state as text) from calendar_year order by year", String.class)
            .getResultList();
    List<SpecialDay> told =
        states.stream().flatMap(state -> state(state).specialDays().stream()).toList();
    return told.isEmpty() ? WorkingDays.official() : WorkingDays.official().with(told);
  }

  private CalendarState state(String text) {
    try {
      return json.readValue(text, CalendarState.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(CalendarState state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
