package org.duibiao.ledger.suggestion.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * What became of a reviewer's suggestion. The record is the wire contract of all three types; the
 * type itself travels beside it.
 *
 * @param revision the revision it was made for; when it is confirmed, the one it has become
 * @param person who did it
 * @param reason why
 */
public record SuggestionEvent(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    @JsonIgnore String type,
    UUID suggestionId,
    String campaign,
    String organisation,
    int revision,
    String person,
    String reason)
    implements DomainEvent {
  /** It was made. */
  public static final String MADE = "ledger.suggestion-made.v1";

  /** The owner has taken it over. */
  public static final String CONFIRMED = "ledger.suggestion-confirmed.v1";

  /** The owner has declined it. */
  public static final String REJECTED = "ledger.suggestion-rejected.v1";

  @Override
  @JsonIgnore
  public String subject() {
    return "suggestion/" + suggestionId;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
