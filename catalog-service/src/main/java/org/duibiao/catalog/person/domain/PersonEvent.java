package org.duibiao.catalog.person.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** Facts about a person on the roster of people: the full state after each change. */
public record PersonEvent(
    UUID eventId,
    Instant occurredAt,
    String staffNumber,
    String name,
    String organisation,
    boolean partyMember,
    boolean teacher,
    LocalDate validFrom,
    LocalDate validTo,
    long version)
    implements DomainEvent {
  /** Name of the fact. */
  public static final String TYPE = "catalog.person.v1";

  /** The topic that keeps the last state of every person. */
  public static final String TOPIC = "catalog.persons";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "person/" + staffNumber;
  }

  @Override
  public String key() {
    return staffNumber;
  }
}
