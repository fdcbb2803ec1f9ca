package org.duibiao.ledger.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learning that was held: what, when, class hours 学时 and how many came. */
public record LearningRequest(
    @NotNull LearningKind kind,
    @Schema(examples = "学习《中国共产党普通高等学校基层组织工作条例》") @NotBlank @Size(max = 200) String title,
    @Schema(examples = "2021-04-07") @NotNull LocalDate date,
    @Schema(examples = "2.0") @NotNull @Min(0) @Max(1000) BigDecimal classHours,
    @Schema(examples = "23") @NotNull @Min(0) @Max(1_000_000) Integer attendance,
    @Schema(examples = "[\"branch-2.3\"]") @Size(max = 500)
        List<@NotBlank @Size(max = 64) String> indicators) {
  List<String> named() {
    return indicators == null ? List.of() : indicators;
  }
}
