package org.duibiao.rectification.weakness.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A fact about a candidate. All facts have the same shape, a wire contract: add optional fields, or
 * a v2 beside it. That one was proposed, or has lapsed, is told set-based, in the same shape.
 *
 * @param state the candidate's state after it
 * @param criteria which criteria are met; what they rest on stays here
 * @param person who did it, or {@code system}
 * @param reason why, null where nothing was said
 */
public record CaseCandidateEvent(
    UUID eventId,
    Instant occurredAt,
    UUID candidateId,
    String campaign,
    String organisation,
    CandidateState state,
    List<Criterion> criteria,
    String person,
    String reason)
    implements DomainEvent {

  /** The versioned type of a fact that leads to a state. */
  public static String type(CandidateState state) {
    return "rectification.case-candidate-"
        + state.name().toLowerCase(java.util.Locale.ROOT)
        + ".v1";
  }

  @Override
  public String type() {
    return type(state);
  }

  @Override
  public String subject() {
    return "case-candidate/" + candidateId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
