package org.duibiao.chassis.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact: something that became true in this service. Implementations are records; their components
 * are the JSON that leaves, so they are wire contracts: add optional fields, or a new version of
 * the type beside the old one.
 */
public interface DomainEvent {
  /** Identity of the fact; the same on every delivery. */
  @JsonIgnore
  UUID eventId();

  /** When it became true, by the domain clock. */
  @JsonIgnore
  Instant occurredAt();

  /** Versioned name, for example {@code ledger.entry-accepted.v1}. */
  @JsonIgnore
  String type();

  /** The aggregate it is about, for example {@code entry/0b9c…}. */
  @JsonIgnore
  String subject();

  /** The key that keeps order on the topic: the organisation's code, or a state topic's own key. */
  @JsonIgnore
  String key();

  /** Whether nobody may learn who did it: then the fact leaves as if the service had done it. */
  @JsonIgnore
  default boolean undisclosed() {
    return false;
  }
}
