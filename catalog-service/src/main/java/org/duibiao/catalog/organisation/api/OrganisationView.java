package org.duibiao.catalog.organisation.api;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.organisation.domain.BranchCategory;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.WarningView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as a caller sees it. */
@Schema(name = "CatalogOrganisation", description = "党组织 / A Party organisation")
public record OrganisationView(
    @Schema(examples = "dept-01-b1") String code,
    @Schema(examples = "信息工程系教师第一党支部") String name,
    @Schema(nullable = true) String shortName,
    OrganisationType type,
    @Schema(nullable = true) BranchCategory category,
    @Schema(nullable = true, examples = "dept-01") String parent,
    int displayOrder,
    boolean hasPartyGroups,
    boolean hasBranchCommittee,
    @Schema(nullable = true) Integer memberCount,
    @Schema(nullable = true) LocalDate validFrom,
    @Schema(nullable = true) LocalDate validTo,
    long version,
    @Schema(description = "您现在可以做的 / what you can do now") List<String> allowedActions,
    List<WarningView> warnings) {

  static OrganisationView of(
      Organisation organisation, List<String> allowedActions, List<WarningView> warnings) {
    OrganisationDetails details = organisation.details();
    return new OrganisationView(
        organisation.code(),
        details.name(),
        details.shortName(),
        details.type(),
        details.category(),
        details.parent(),
        details.displayOrder(),
        details.hasPartyGroups(),
        details.hasBranchCommittee(),
        details.memberCount(),
        details.validFrom(),
        details.validTo(),
        organisation.revision(),
        allowedActions,
        warnings);
  }
}
