package org.duibiao.catalog.restructuring.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.organisation.application.OrganisationRow;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.restructuring.domain.RestructuringPlan;
import org.duibiao.catalog.roster.domain.AmendmentKind;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into which other organisation one goes, with all that is below it. */
@Schema(name = "CatalogMergerRequest", description = "合并 / Into which other organisation one goes")
public record MergerRequest(
    @Pattern(regexp = Codes.FORM)
        @Schema(description = "并入的已有党组织 / one that exists", examples = "dept-01-b2")
        String into,
    @Valid @Schema(description = "或并入的新党组织 / or a new one") OrganisationRow founded,
    @NotNull
        @Schema(
            description = "生效日期，最晚 90 天后 / first day, 90 days ahead at most",
            examples = "2021-05-01")
        LocalDate date,
    @NotBlank @Size(max = 2000) @Schema(examples = "系部调整") String reason,
    @NotBlank @Size(max = 2000) @Schema(description = "文件依据", examples = "院党发〔2021〕12号")
        String basis,
    @Size(max = 100)
        @Schema(description = "逐个说明进行中的行动 / one for each campaign under way that is concerned")
        List<@NotNull @Valid AmendmentStatement> amendments) {

  Restructuring.Order toOrder() {
    new Faults()
        .require((into == null) != (founded == null), "/into", "restructuring.one-successor")
        .refuse();
    return new Restructuring.Order(
        AmendmentKind.MERGER,
        date,
        reason,
        basis,
        new RestructuringPlan(
            null,
            into,
            founded == null
                ? List.of()
                : List.of(
                    new RestructuringPlan.Part(founded.code(), founded.toDetails(), List.of())),
            AmendmentStatement.orders(amendments)));
  }
}
