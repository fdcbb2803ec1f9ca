package org.duibiao.ledger.obligation.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when an organisation has more time, and why. */
public record ExtensionRequest(
    @Schema(examples = "2021-04-30") @NotNull LocalDate until,
    @Schema(examples = "书记外出培训") @NotBlank @Size(max = 20_000) String reason) {}
