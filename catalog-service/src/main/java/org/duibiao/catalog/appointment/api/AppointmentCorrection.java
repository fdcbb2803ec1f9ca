package org.duibiao.catalog.appointment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The right days of an appointment, and why they were wrong. */
@Schema(
    name = "CatalogAppointmentCorrection",
    description = "更正任职的起止 / The right days of an appointment")
public record AppointmentCorrection(
    @NotNull @Schema(description = "任职的第一天 / first day in office") LocalDate validFrom,
    @Schema(
            description = "任职的最后一天；已结束的任职必填 / last day in office; an ended one must have it",
            nullable = true)
        LocalDate validTo,
    @NotBlank @Size(max = 2000) @Schema(examples = "录入有误") String reason) {}
