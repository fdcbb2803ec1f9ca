package org.duibiao.rectification.consistency.domain;

import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** Ledger and items agree again on an organisation of which a difference was told 数据一致性核对差异消除. */
public record InconsistencyCleared(
    UUID eventId, Instant occurredAt, String campaign, String organisation) implements DomainEvent {
  /** The versioned type. */
  public static final String TYPE = "rectification.inconsistency-cleared.v1";

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
