package org.duibiao.catalog.roster.api;

import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.roster.infrastructure.RosterList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation on a campaign's roster, as it was when it was put there. */
@Schema(name = "CatalogRosterMember", description = "名册中的党组织 / An organisation on a roster")
public record RosterMemberView(
    @Schema(examples = "dept-01-b1") String organisation,
    String name,
    OrganisationType type,
    @Schema(nullable = true, examples = "dept-01") String parent,
    @Schema(nullable = true, description = "中途加入的日期 / joined later, on") LocalDate joinedOn,
    @Schema(nullable = true, description = "免除的日期 / let off on") LocalDate leftOn,
    @Schema(nullable = true, description = "依据的名册变更 / the amendment") UUID amendment) {

  static RosterMemberView of(RosterList.Member member) {
    return new RosterMemberView(
        member.organisation(),
        member.name(),
        member.type(),
        member.parent(),
        member.joinedOn(),
        member.leftOn(),
        member.amendment());
  }
}
