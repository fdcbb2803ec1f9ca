package org.duibiao.catalog.calendar.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** The state of a year's calendar of public holidays. */
public record CalendarEvent(
    UUID eventId, Instant occurredAt, int year, String notice, List<CalendarDay> days, long version)
    implements DomainEvent {
  /** Name of the fact. */
  public static final String TYPE = "catalog.calendar.v1";

  /** The topic that keeps the last state of every year. */
  public static final String TOPIC = "catalog.calendars";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "calendar/" + year;
  }

  @Override
  public String key() {
    return Integer.toString(year);
  }
}
