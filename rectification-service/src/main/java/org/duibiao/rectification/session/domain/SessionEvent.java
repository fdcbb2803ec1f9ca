package org.duibiao.rectification.session.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A fact about a review session; what it decided of an item is told by the item's own facts.
 *
 * @param items how many are on its sheet
 * @param person who opened, closed or cancelled it
 * @param reason why it was cancelled, absent from other facts
 */
public record SessionEvent(
    UUID eventId,
    Instant occurredAt,
    String type,
    UUID sessionId,
    String campaign,
    String organisation,
    LocalDate heldOn,
    SessionState state,
    int items,
    int struckOff,
    int returned,
    int deferred,
    String person,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reason)
    implements DomainEvent {
  static final String OPENED = "rectification.session-opened.v1";
  static final String CANCELLED = "rectification.session-cancelled.v1";
  static final String CLOSED = "rectification.session-closed.v1";

  @Override
  public String subject() {
    return "session/" + sessionId;
  }

  @Override
  public String key() {
    return organisation;
  }
}
