package org.duibiao.catalog.organisation.application;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation as it is founded or imported.
 *
 * @param version only in an import, of an organisation that exists: the version that was read
 */
@Schema(
    name = "CatalogOrganisationRequest",
    description = "新建或导入的党组织 / An organisation to be founded or imported")
public record OrganisationRow(
    @NotNull @Pattern(regexp = Codes.FORM) @Schema(examples = "dept-09-b1") String code,
    @NotBlank @Size(max = 200) @Schema(examples = "外语系教师党支部") String name,
    @Size(max = 100) String shortName,
    @NotNull OrganisationType type,
    BranchCategory category,
    @Pattern(regexp = Codes.FORM)
        @Schema(description = "上级党组织代码 / code of the superior", examples = "dept-09")
        String parent,
    @Min(0) @Max(MOST) Integer displayOrder,
    Boolean hasPartyGroups,
    Boolean hasBranchCommittee,
    @Min(0) @Max(MOST) Integer memberCount,
    LocalDate validFrom,
    @Schema(
            description =
                "仅用于导入已有的党组织：读取时的版本，不符则报错"
                    + " / import of an existing one only: the version that was read")
        Long version) {

  /** The largest number that a row may hold. */
  static final int MOST = 1_000_000;

  /** The row as it is said of an organisation whose last day is known. */
  OrganisationDetails details(LocalDate validTo) {
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

  /** What is said of the organisation, for founding it. */
  public OrganisationDetails toDetails() {
    return details(null);
  }
}
