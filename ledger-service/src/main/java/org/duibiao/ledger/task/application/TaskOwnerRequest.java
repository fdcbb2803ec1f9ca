package org.duibiao.ledger.task.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to answer for a task: a person who holds a post at the committee, or a post there. */
public record TaskOwnerRequest(
    @Schema(examples = "office") @Size(min = 1, max = 200) String person,
    @Schema(examples = "OFFICE")
        @Pattern(regexp = "OFFICE|LEADER|SECRETARY|DEPUTY_SECRETARY|OFFICER")
        String post) {}
