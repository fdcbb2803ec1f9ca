package org.duibiao.catalog.person.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duibiao.catalog.person.domain.PersonDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a person on an organisation's roster; it replaces what was said before. */
@Schema(name = "CatalogPersonRequest", description = "名册人员 / Somebody on the roster of people")
public record PersonRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "李明") String name,
    @NotNull @Schema(description = "是否党员 / a Party member") Boolean partyMember,
    @NotNull @Schema(description = "是否教师，不论是否党员 / a teacher, Party member or not") Boolean teacher,
    @Schema(description = "省略则自今日起，或保持不变 / from today, or as before, if left out")
        LocalDate validFrom,
    @Schema(description = "在本党组织的最后一天 / last day there") LocalDate validTo) {

  PersonDetails in(String organisation) {
    return new PersonDetails(name, organisation, partyMember, teacher, validFrom, validTo);
  }
}
