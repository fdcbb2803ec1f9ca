package org.duibiao.catalog.campaign.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** Facts about a campaign: its full state after each change. */
public record CampaignEvent(
    UUID eventId,
    Instant occurredAt,
    String code,
    String title,
    String organisation,
    CampaignState state,
    List<GuideAssignment> guides,
    List<Phase> phases,
    List<Milestone> milestones,
    List<ReadingItem> readingList,
    LocalDate rectificationDueDate,
    long version)
    implements DomainEvent {
  /** Name of the fact. */
  public static final String TYPE = "catalog.campaign.v1";

  /** The topic that keeps the last state of every campaign. */
  public static final String TOPIC = "catalog.campaigns";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "campaign/" + code;
  }

  @Override
  public String key() {
    return code;
  }
}
