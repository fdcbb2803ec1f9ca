package org.duibiao.ledger.obligation.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an organisation need not file. */
public record ExemptionRequest(
    @Schema(examples = "支部刚成立，尚无党员大会") @NotBlank @Size(max = 20_000) String reason) {}
