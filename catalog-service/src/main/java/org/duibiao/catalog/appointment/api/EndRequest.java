package org.duibiao.catalog.appointment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and why an appointment ends. */
@Schema(name = "CatalogAppointmentEnd", description = "免去职务 / When and why an appointment ends")
public record EndRequest(
    @NotNull @Schema(description = "任职的最后一天 / last day in office") LocalDate validTo,
    @NotBlank @Size(max = 2000) @Schema(examples = "换届") String reason) {}
