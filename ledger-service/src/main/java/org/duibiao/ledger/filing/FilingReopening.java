package org.duibiao.ledger.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something accepted is to be corrected. */
public record FilingReopening(
    @Schema(examples = "学时统计有误，需要更正") @NotBlank @Size(max = 20_000) String reason) {}
