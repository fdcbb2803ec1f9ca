package org.duibiao.ledger.call.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was called about what is owed; without a moment it was now. */
public record ContactRequest(
    @NotNull ContactChannel channel,
    @Schema(examples = "李明") @NotBlank @Size(max = 100) String person,
    @Schema(examples = "答应明天上午报送") @Size(max = 2_000) String note,
    @Schema(examples = "2021-04-19T09:30:00+08:00") Instant at) {}
