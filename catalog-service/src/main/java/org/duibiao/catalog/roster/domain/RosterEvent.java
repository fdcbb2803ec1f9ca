package org.duibiao.catalog.roster.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.campaign.domain.CampaignEvent;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.event.DomainEvent;

/** Facts about a roster: its pieces, then that it is complete, and later how it is amended. */
public sealed interface RosterEvent extends DomainEvent {
  /** The topic that keeps all rosters. */
  String TOPIC = "catalog.rosters";

  /** Identity of the roster. */
  UUID rosterId();

  /** The campaign whose roster it is. */
  String campaign();

  @Override
  default String subject() {
    return "roster/" + rosterId();
  }

  @Override
  default String key() {
    return campaign();
  }

  /** An organisation on the roster. */
  record Member(String code, String name, OrganisationType type, String parent, int displayOrder) {}

  /** A piece of the roster, numbered from 1. */
  record RosterChunk(
      UUID eventId,
      Instant occurredAt,
      UUID rosterId,
      String campaign,
      int number,
      List<Member> organisations)
      implements RosterEvent {
    /** Name of the fact. */
    public static final String TYPE = "catalog.roster-chunk.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** All pieces have been told; with all that is needed to begin, as topics have no order. */
  record RosterComplete(
      UUID eventId,
      Instant occurredAt,
      UUID rosterId,
      String campaign,
      int chunks,
      int count,
      CampaignEvent campaignState)
      implements RosterEvent {
    /** Name of the fact. */
    public static final String TYPE = "catalog.roster-complete.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * The roster is amended: some are let off, others owe from now on. A long amendment comes in
   * several pieces with one id.
   *
   * @param effectiveOn the day on which it holds; not ahead
   */
  record RosterAmended(
      UUID eventId,
      Instant occurredAt,
      UUID rosterId,
      String campaign,
      UUID id,
      AmendmentKind kind,
      String organisation,
      String reason,
      String basis,
      LocalDate effectiveOn,
      List<Amended.Exempt> exempt,
      List<Amended.Open> open)
      implements RosterEvent {
    /** Name of the fact. */
    public static final String TYPE = "catalog.roster-amended.v1";

    @Override
    public String type() {
      return TYPE;
    }
  }
}
