package org.duibiao.catalog.roster.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.roster.application.AmendmentService;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who joins a running campaign, and on what ground. */
@Schema(name = "CatalogJoiningRequest", description = "中途加入行动 / Who joins a running campaign")
public record JoiningRequest(
    @NotEmpty @Size(max = 500) @Schema(examples = "[\"dept-01-b9\"]")
        List<@NotNull @Pattern(regexp = Codes.FORM) String> organisations,
    @Size(max = 50)
        @Schema(
            description =
                "应报的节点；省略则为当日未过期的各节点，一个也没有时 422 / what they owe; all not past if left out, 422 if there is none")
        List<@NotNull @Size(max = 63) String> milestones,
    @Schema(description = "省略则为今日；不得晚于今日 / today if left out; not ahead") LocalDate effectiveOn,
    @NotBlank @Size(max = 2000) @Schema(examples = "新成立的党支部") String reason,
    @NotBlank @Size(max = 2000) @Schema(examples = "院党发〔2021〕12号") String basis) {

  AmendmentService.Joining toJoining() {
    return new AmendmentService.Joining(
        organisations, milestones, effectiveOn, reason, basis, false);
  }
}
