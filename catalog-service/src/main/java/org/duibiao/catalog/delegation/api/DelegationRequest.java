package org.duibiao.catalog.delegation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duibiao.catalog.delegation.domain.DelegatedRole;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post to be exercised by another for a time. */
@Schema(name = "CatalogDelegationRequest", description = "授权代办 / A post to be exercised by another")
public record DelegationRequest(
    @Size(min = 1, max = 100)
        @Schema(
            description = "授权人工号；省略则为本人 / who gives it, yourself if left out",
            examples = "secretary-dept-01")
        @Pattern(regexp = Codes.STAFF_NUMBER)
        String from,
    @NotBlank
        @Size(max = 100)
        @Schema(description = "受托人工号 / who receives it", examples = "officer-dept-01")
        @Pattern(regexp = Codes.STAFF_NUMBER)
        String to,
    @Size(min = 1, max = 100)
        @Schema(
            description = "受托人姓名；省略则取其任职中的姓名 / the name, from an appointment if left out",
            examples = "何静怡")
        String toName,
    @NotNull @Schema(examples = "secretary") DelegatedRole role,
    @NotNull
        @Pattern(regexp = Codes.FORM)
        @Schema(
            description = "授权人任职的党组织 / where the one who gives it holds the post",
            examples = "dept-01")
        String organisation,
    @Pattern(regexp = Codes.FORM)
        @Schema(
            description = "授权范围：该党组织或其下级；省略则为该党组织 / that organisation or one below it",
            examples = "dept-01-b1")
        String reach,
    @Schema(description = "省略则自今日起 / from today if left out", examples = "2021-04-05")
        LocalDate validFrom,
    @NotNull @Schema(description = "最后一天 / last day", examples = "2021-04-16") LocalDate validTo,
    @NotBlank @Size(max = 2000) @Schema(description = "文件依据", examples = "党委会纪要〔2021〕7号")
        String basis) {}
