package org.duibiao.catalog.handover.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.chassis.event.DomainEvent;

/**
 * The fact that a post goes from one person to another on a day: "moves drafts, open tasks and
 * reminders to the successor in one step".
 *
 * @param from staff number of the one who leaves; null after a vacancy
 * @param date the successor's first day
 */
public record HandoverEvent(
    UUID eventId,
    Instant occurredAt,
    UUID id,
    String organisation,
    AppointmentPost post,
    String from,
    String fromName,
    String to,
    String toName,
    LocalDate date,
    String basis)
    implements DomainEvent {
  /** Name of the fact. */
  public static final String TYPE = "catalog.handover.v1";

  /** The topic that keeps all handovers for ever. */
  public static final String TOPIC = "catalog.handovers";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "handover/" + id;
  }

  @Override
  public String key() {
    return organisation;
  }
}
