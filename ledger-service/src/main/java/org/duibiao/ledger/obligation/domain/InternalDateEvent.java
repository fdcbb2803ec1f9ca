package org.duibiao.ledger.obligation.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A unit has set an earlier date for those below it, or taken it back.
 *
 * @param date null when it was taken back
 */
public record InternalDateEvent(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    String campaign,
    String milestone,
    String organisation,
    LocalDate date,
    String setBy)
    implements DomainEvent {
  /** The only type. */
  public static final String TYPE = "ledger.internal-date-set.v1";

  @Override
  @JsonIgnore
  public String type() {
    return TYPE;
  }

  @Override
  @JsonIgnore
  public String subject() {
    return "internal-date/" + campaign + "/" + organisation + "/" + milestone;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
