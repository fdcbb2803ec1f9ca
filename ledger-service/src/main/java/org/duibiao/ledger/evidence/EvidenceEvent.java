package org.duibiao.ledger.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** Evidence is there, or was taken away: what others need in order to refer to it. */
public record EvidenceEvent(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    @JsonIgnore String type,
    UUID evidenceId,
    String organisation,
    String title,
    LocalDate effectiveDate,
    String mediaType,
    String person)
    implements DomainEvent {
  /** It is there. */
  public static final String ADDED = "ledger.evidence-added.v1";

  /** It was taken away. */
  public static final String DELETED = "ledger.evidence-deleted.v1";

  @Override
  @JsonIgnore
  public String subject() {
    return "evidence/" + evidenceId;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
