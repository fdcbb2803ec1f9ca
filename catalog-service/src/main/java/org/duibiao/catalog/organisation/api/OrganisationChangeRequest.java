package org.duibiao.catalog.organisation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duibiao.catalog.organisation.domain.BranchCategory;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that is said of an organisation; it replaces what was said before.
 *
 * @param code may be left out; if given, the one in the path
 * @param validTo last day: its dissolution
 */
@Schema(
    name = "CatalogOrganisationChange",
    description = "党组织的全部信息，整体替换 / All that is said of an organisation, replacing what was")
public record OrganisationChangeRequest(
    @Schema(description = "可省略；如填写须与路径一致 / may be left out") String code,
    @NotBlank @Size(max = 200) @Schema(examples = "外语系教师党支部") String name,
    @Size(max = 100) String shortName,
    @NotNull OrganisationType type,
    BranchCategory category,
    @Pattern(regexp = Codes.FORM) String parent,
    @Min(0) @Max(1_000_000) Integer displayOrder,
    Boolean hasPartyGroups,
    Boolean hasBranchCommittee,
    @Min(0) @Max(1_000_000) Integer memberCount,
    LocalDate validFrom,
    @Schema(description = "撤销日期（最后一天） / last day: its dissolution") LocalDate validTo) {

  OrganisationDetails toDetails(String codeInPath) {
    if (code != null && !code.equals(codeInPath)) {
      throw Faults.of("/code", "code.differs", codeInPath);
    }
    return new OrganisationDetails(
        name,
        shortName,
        type,
        category,
        parent,
        displayOrder == null ? 0 : displayOrder,
        Boolean.TRUE.equals(hasPartyGroups),
        Boolean.TRUE.equals(hasBranchCommittee),
        memberCount,
        validFrom,
        validTo);
  }
}
