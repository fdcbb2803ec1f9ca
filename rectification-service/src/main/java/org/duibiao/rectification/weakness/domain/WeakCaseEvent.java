package org.duibiao.rectification.weakness.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A fact about a case. All facts of a case have the same shape, a wire contract: add optional
 * fields, or a v2 beside it.
 *
 * @param state the case's state after it
 * @param nextDue the day of its next milestone or of its second look, null if there is none
 * @param person who did it
 * @param reason why, null where nothing was said
 */
public record WeakCaseEvent(
    UUID eventId,
    Instant occurredAt,
    String type,
    UUID caseId,
    String campaign,
    String organisation,
    WeakCaseState state,
    String assignedLeader,
    String assistingUnit,
    String supervisor,
    LocalDate nextDue,
    String person,
    String reason)
    implements DomainEvent {

  @Override
  public String subject() {
    return "case/" + caseId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
