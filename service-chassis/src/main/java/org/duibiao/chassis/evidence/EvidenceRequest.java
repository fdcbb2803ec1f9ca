package org.duibiao.chassis.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What its sender says of a file. */
public record EvidenceRequest(
    @NotBlank @Size(max = 200) String title,
    @Size(max = 2_000) String description,
    @NotNull LocalDate effectiveDate) {}
