package org.duibiao.ledger.typicalcase.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a case is chosen for the province. */
public record CaseChoice(
    @NotNull Boolean chosen, @Schema(examples = "党委会研究同意推荐") @Size(max = 20_000) String reason) {}
