package org.duibiao.ledger.suggestion.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the owner declines a suggestion. */
public record SuggestionRejection(
    @Schema(examples = "经核对原数据无误") @NotBlank @Size(max = 20_000) String reason) {}
