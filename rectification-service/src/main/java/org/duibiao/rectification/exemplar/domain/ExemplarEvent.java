package org.duibiao.rectification.exemplar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A fact about an exemplar. All facts have the same shape, a wire contract: add optional fields, or
 * a v2 beside it. Scores and objections are in none of them.
 *
 * @param state the exemplar's state after it
 * @param noticeFrom first day of the public notice, null before it
 * @param person who did it
 * @param reason why, null where nothing was said
 */
public record ExemplarEvent(
    UUID eventId,
    Instant occurredAt,
    String type,
    UUID exemplarId,
    String campaign,
    String batch,
    ExemplarKind kind,
    String organisation,
    ExemplarState state,
    LocalDate noticeFrom,
    LocalDate noticeUntil,
    String person,
    String reason)
    implements DomainEvent {

  @Override
  public String subject() {
    return "exemplar/" + exemplarId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
