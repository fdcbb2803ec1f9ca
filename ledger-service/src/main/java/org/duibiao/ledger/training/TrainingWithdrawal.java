package org.duibiao.ledger.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a class does not take place, or was put down in error. */
@Schema(name = "TrainingWithdrawal")
public record TrainingWithdrawal(
    @Schema(examples = "因疫情取消") @NotBlank @Size(max = 20_000) String reason) {}
