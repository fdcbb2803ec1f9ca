package org.duibiao.ledger.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is sent back, and by when to correct it. */
public record FilingReturn(
    @Schema(examples = "缺报说明不充分") @NotBlank @Size(max = 20_000) String reason,
    @Schema(examples = "2021-04-19") LocalDate correctBy) {}
