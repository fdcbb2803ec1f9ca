package org.duibiao.rectification.consistency.domain;

import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/**
 * Ledger and items do not agree on an organisation 数据一致性核对发现差异. It is told once for each
 * difference.
 *
 * @param problems accepted problems by the ledger's checkpoint
 * @param items items that are not withdrawn
 */
public record InconsistencyFound(
    UUID eventId,
    Instant occurredAt,
    String campaign,
    String organisation,
    long problems,
    long items,
    DifferenceReason reason)
    implements DomainEvent {
  /** The versioned type. */
  public static final String TYPE = "rectification.inconsistency-found.v1";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "consistency/" + campaign + "/" + organisation;
  }

  @Override
  public String key() {
    return organisation;
  }
}
