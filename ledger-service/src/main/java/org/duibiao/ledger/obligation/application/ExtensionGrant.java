package org.duibiao.ledger.obligation.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * More time for an organisation, or for it and everything below it.
 *
 * @param milestone the ledger's if it is left out
 * @param subtree whether everything below has more time, too
 */
public record ExtensionGrant(
    @Schema(examples = "ledger") @Size(max = 63) String milestone,
    @Schema(examples = "2021-04-30") @NotNull LocalDate until,
    @Schema(examples = "因疫情封闭管理，全系顺延") @NotBlank @Size(max = 20_000) String reason,
    Boolean subtree) {}
