package org.duibiao.chassis.trial;

import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** A fact of the trial service. */
public record TrialFact(UUID eventId, Instant occurredAt, String key, String text)
    implements DomainEvent {
  public static final String TYPE = "trial.fact.v1";

  public TrialFact(String key, String text) {
    this(UUID.randomUUID(), Instant.parse("2021-04-20T15:59:59.999Z"), key, text);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "trial/" + key;
  }
}
