package org.duibiao.catalog.roster.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.roster.domain.Amended;
import org.duibiao.catalog.roster.domain.AmendmentKind;
import org.duibiao.catalog.roster.domain.RosterAmendment;
import org.duibiao.catalog.roster.domain.RosterConsequence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amendment of a campaign's roster. */
@Schema(name = "CatalogRosterAmendment", description = "名册变更 / An amendment of a roster")
public record RosterAmendmentView(
    UUID id,
    @Schema(examples = "1") int number,
    @Schema(examples = "xzj-2021") String campaign,
    AmendmentKind kind,
    @Schema(nullable = true, description = "变动的党组织；仅加入时为空 / the one that changes") String subject,
    RosterConsequence obligations,
    String reason,
    String basis,
    LocalDate effectiveOn,
    List<Released> exempt,
    List<Joined> open,
    Instant recordedAt) {

  /** An organisation that is let off. */
  @Schema(name = "CatalogRosterReleased", description = "免除报送的党组织 / One that is let off")
  public record Released(String organisation, String reason, List<String> successors) {
    static Released of(Amended.Exempt exempt) {
      return new Released(exempt.organisation(), exempt.reason(), exempt.successors());
    }
  }

  /** An organisation that owes from now on. */
  @Schema(name = "CatalogRosterJoined", description = "新增报送的党组织 / One that owes from now on")
  public record Joined(
      String organisation,
      OrganisationType type,
      @Schema(
              nullable = true,
              description =
                  "为空：承接的党组织为被承接者尚未报送的各节点（含已逾期的），其他为当日未过期的各节点 / null: what it takes over, be it overdue; all not past for others")
          List<String> milestones) {
    static Joined of(Amended.Open open) {
      return new Joined(open.organisation(), open.type(), open.milestones());
    }
  }

  /** An amendment as a caller sees it. */
  public static RosterAmendmentView of(RosterAmendment amendment) {
    return new RosterAmendmentView(
        amendment.id(),
        amendment.number(),
        amendment.campaign(),
        amendment.kind(),
        amendment.organisation(),
        amendment.obligations(),
        amendment.reason(),
        amendment.basis(),
        amendment.effectiveOn(),
        amendment.content().exempt().stream().map(Released::of).toList(),
        amendment.content().open().stream().map(Joined::of).toList(),
        amendment.recordedAt());
  }
}
