package org.duibiao.catalog.restructuring.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.restructuring.domain.RestructuringPlan;
import org.duibiao.catalog.roster.domain.AmendmentKind;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an organisation goes, and when. */
@Schema(name = "CatalogMoveRequest", description = "隶属关系调整 / Where an organisation goes")
public record MoveRequest(
    @NotNull @Pattern(regexp = Codes.FORM) @Schema(examples = "dept-02") String parent,
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
    return new Restructuring.Order(
        AmendmentKind.MOVE,
        date,
        reason,
        basis,
        new RestructuringPlan(parent, null, List.of(), AmendmentStatement.orders(amendments)));
  }
}
