package org.duibiao.catalog.delegation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** Facts about a delegation: its full state after each change, for all who check who may act. */
public record DelegationEvent(
    UUID eventId,
    Instant occurredAt,
    UUID id,
    String from,
    String fromName,
    String to,
    String toName,
    DelegatedRole role,
    String organisation,
    String reach,
    LocalDate validFrom,
    LocalDate validTo,
    String basis,
    DelegationState state,
    String reason,
    long version)
    implements DomainEvent {
  /** Name of the fact. */
  public static final String TYPE = "catalog.delegation.v1";

  /** The topic that keeps the last state of every delegation. */
  public static final String TOPIC = "catalog.delegations";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "delegation/" + id;
  }

  @Override
  public String key() {
    return id.toString();
  }
}
