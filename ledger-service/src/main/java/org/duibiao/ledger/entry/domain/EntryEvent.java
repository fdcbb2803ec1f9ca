package org.duibiao.ledger.entry.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A transition of an entry. The record is the wire contract of all six types; the type itself
 * travels beside it.
 *
 * @param person who did it
 * @param reason why, null where none was asked for
 */
public record EntryEvent(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    @JsonIgnore String type,
    UUID entryId,
    String campaign,
    String organisation,
    int revision,
    String person,
    String reason)
    implements DomainEvent {
  /** It was filed. */
  public static final String SUBMITTED = "ledger.entry-submitted.v1";

  /** It was sent back. */
  public static final String RETURNED = "ledger.entry-returned.v1";

  /** It was accepted. */
  public static final String ACCEPTED = "ledger.entry-accepted.v1";

  /** It was taken back. */
  public static final String RECALLED = "ledger.entry-recalled.v1";

  /** A correction of what was accepted has begun. */
  public static final String REOPENED = "ledger.entry-reopened.v1";

  /** The owner has taken a suggestion over: the next revision, still filed. */
  public static final String REVISED = "ledger.entry-revised.v1";

  @Override
  @JsonIgnore
  public String subject() {
    return "entry/" + campaign + "/" + organisation;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
