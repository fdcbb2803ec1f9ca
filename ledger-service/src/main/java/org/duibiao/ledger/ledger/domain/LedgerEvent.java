package org.duibiao.ledger.ledger.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * A transition of a unit's ledger. The record is the wire contract of all six types; the type
 * itself travels beside it.
 *
 * @param person who did it
 * @param missing who below is missing, and why
 * @param reason why, null where none was asked for
 */
public record LedgerEvent(
    @JsonIgnore UUID eventId,
    @JsonIgnore Instant occurredAt,
    @JsonIgnore String type,
    UUID ledgerId,
    String campaign,
    String organisation,
    int revision,
    String person,
    List<LedgerContent.Missing> missing,
    String reason)
    implements DomainEvent {
  /** It was filed. */
  public static final String SUBMITTED = "ledger.ledger-submitted.v1";

  /** It was sent back. */
  public static final String RETURNED = "ledger.ledger-returned.v1";

  /** It was accepted. */
  public static final String ACCEPTED = "ledger.ledger-accepted.v1";

  /** It was taken back. */
  public static final String RECALLED = "ledger.ledger-recalled.v1";

  /** It has taken in what was accepted below after it was filed. */
  public static final String SUPPLEMENTED = "ledger.ledger-supplemented.v1";

  /** The unit's own entry has another revision, still filed, and so has the ledger. */
  public static final String REVISED = "ledger.ledger-revised.v1";

  @Override
  @JsonIgnore
  public String subject() {
    return "ledger/" + campaign + "/" + organisation;
  }

  @Override
  @JsonIgnore
  public String key() {
    return organisation;
  }
}
