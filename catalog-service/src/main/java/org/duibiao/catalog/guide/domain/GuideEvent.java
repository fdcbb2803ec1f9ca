package org.duibiao.catalog.guide.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.event.DomainEvent;

/** Facts about a version of a guide: its full state when it is published and when it is retired. */
public record GuideEvent(
    UUID eventId,
    Instant occurredAt,
    String code,
    int version,
    GuideState state,
    String title,
    List<OrganisationType> appliesTo,
    List<Dimension> dimensions)
    implements DomainEvent {
  /** Name of the fact. */
  public static final String TYPE = "catalog.guide.v1";

  /** The topic that keeps the last state of every version. */
  public static final String TOPIC = "catalog.guides";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "guide/" + code + "/" + version;
  }

  @Override
  public String key() {
    return code + ":" + version;
  }
}
