package org.duibiao.catalog.organisation.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** Facts about an organisation: its full state after each change, with its appointments. */
public record OrganisationEvent(
    UUID eventId,
    Instant occurredAt,
    String code,
    String name,
    String shortName,
    @JsonProperty("type") OrganisationType organisationType,
    BranchCategory category,
    String parent,
    int displayOrder,
    boolean hasPartyGroups,
    boolean hasBranchCommittee,
    Integer memberCount,
    LocalDate validFrom,
    LocalDate validTo,
    long version,
    List<AppointmentState> appointments)
    implements DomainEvent {
  /** Name of the fact. */
  public static final String TYPE = "catalog.organisation.v1";

  /** The topic that keeps the last state of every organisation. */
  public static final String TOPIC = "catalog.organisations";

  /** One appointment as others see it. */
  public record AppointmentState(
      UUID id,
      String person,
      String name,
      AppointmentPost post,
      LocalDate validFrom,
      LocalDate validTo,
      boolean dualLeader,
      String email,
      String phone) {}

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return "organisation/" + code;
  }

  @Override
  public String key() {
    return code;
  }
}
