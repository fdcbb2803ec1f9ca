package org.duibiao.ledger.obligation.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An earlier date for those below.
 *
 * @param milestone the ledger's if it is left out
 */
public record InternalDateRequest(
    @Schema(examples = "ledger") @Size(max = 63) String milestone,
    @Schema(examples = "2021-04-16") @NotNull LocalDate date,
    @Schema(examples = "便于汇总核对") @Size(max = 20_000) String reason) {}
