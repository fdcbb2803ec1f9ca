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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes out of an organisation that is split. */
@Schema(name = "CatalogSplitRequest", description = "拆分 / What comes out of an organisation")
public record SplitRequest(
    @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid SplitPart> parts,
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

  /** One of the new organisations. */
  @Schema(name = "CatalogSplitPart", description = "新党组织 / One of the new organisations")
  public record SplitPart(
      @NotNull @Valid OrganisationRow organisation,
      @Size(max = 500) @Schema(description = "归入它的原直接下级 / those directly below that go under it")
          List<@NotNull @Pattern(regexp = Codes.FORM) String> takes) {}

  Restructuring.Order toOrder() {
    return new Restructuring.Order(
        AmendmentKind.SPLIT,
        date,
        reason,
        basis,
        new RestructuringPlan(
            null,
            null,
            parts.stream()
                .map(
                    part ->
                        new RestructuringPlan.Part(
                            part.organisation().code(),
                            part.organisation().toDetails(),
                            part.takes()))
                .toList(),
            AmendmentStatement.orders(amendments)));
  }
}
