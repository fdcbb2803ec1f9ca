package org.duibiao.ledger.learning.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something that was put down in error is taken out of every count. */
@Schema(name = "LearningWithdrawal")
public record WithdrawalRequest(
    @Schema(examples = "重复登记") @NotBlank @Size(max = 20_000) String reason) {}
