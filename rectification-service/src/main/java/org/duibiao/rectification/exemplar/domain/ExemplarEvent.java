package org.duibiao.rectification.exemplar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A fact about an exemplar. All facts have the same shape, a wire contract: add optional fields, or
 * a v2 beside it. Of scores and objections nobody learns by one what they say or whose they are.
 *
 * @param state the exemplar's state after it
 * @param noticeFrom first day of the public notice, null before it
 * @param person who did it; null for scores, objections and their answers
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

  /** The fact that an action becomes. */
  static ExemplarEvent of(
      Exemplar one, ExemplarAction action, String person, String reason, Instant at) {
    boolean secret = action.confidential();
    return new ExemplarEvent(
        UUID.randomUUID(),
        at,
        action.factType(),
        one.id(),
        one.origin().campaign(),
        one.origin().batch(),
        one.origin().kind(),
        one.organisation(),
        one.state(),
        one.notice().from(),
        one.notice().until(),
        secret ? null : person,
        secret ? null : reason);
  }

  @Override
  public boolean undisclosed() {
    return person == null;
  }

  @Override
  public String subject() {
    return "exemplar/" + exemplarId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
