package org.duibiao.ledger.signoff;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scan of a signed sheet, kept as evidence of the same organisation. */
public record SignedCopyRequest(
    @Schema(examples = "0b9c4b62-6a8e-4f56-9d7a-2f1f3c5a7d11") @NotNull UUID evidence) {}
