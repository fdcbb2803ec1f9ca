package org.duibiao.ledger.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training class 培训班: when it is held, and for how many class hours. */
@Schema(name = "TrainingClassRequest")
public record TrainingRequest(
    @NotNull TrainingKind kind,
    @Schema(examples = "党务工作者专题培训班") @NotBlank @Size(max = 200) String title,
    @Schema(examples = "2021-04-16") @NotNull LocalDate startsOn,
    @Schema(examples = "2021-04-17") @NotNull LocalDate endsOn,
    @Schema(examples = "16") @NotNull @Positive @Max(1000) BigDecimal classHours,
    @Schema(examples = "[\"xzj-2021\"]") @Size(max = 50)
        List<@NotBlank @Size(max = 64) String> campaigns,
    @Size(max = 2000) String remarks) {
  List<String> served() {
    return campaigns == null ? List.of() : campaigns.stream().distinct().toList();
  }
}
