package org.duibiao.ledger.obligation.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an extension is taken back. */
public record ExtensionRevocation(
    @Schema(examples = "误批，按原定时间报送") @NotBlank @Size(max = 20_000) String reason) {}
