package org.duibiao.catalog.appointment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.organisation.domain.AppointmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment as a caller sees it; how to reach the person is not for portals. */
@Schema(name = "CatalogAppointment", description = "任职 / An appointment")
public record AppointmentView(
    UUID id,
    String organisation,
    @Schema(examples = "secretary-dept-01") String person,
    String name,
    AppointmentPost post,
    LocalDate validFrom,
    @Schema(nullable = true) LocalDate validTo,
    boolean dualLeader,
    @Schema(nullable = true) String email,
    @Schema(nullable = true) String phone,
    AppointmentState state,
    @Schema(nullable = true) String endReason,
    long version,
    List<String> allowedActions) {

  static AppointmentView of(
      String organisation, Appointment appointment, boolean keeps, boolean reaches) {
    AppointmentDetails details = appointment.details();
    return new AppointmentView(
        appointment.id(),
        organisation,
        details.person(),
        details.name(),
        details.post(),
        details.validFrom(),
        details.validTo(),
        details.dualLeader(),
        reaches ? details.email() : null,
        reaches ? details.phone() : null,
        appointment.state(),
        appointment.endReason(),
        appointment.revision(),
        keeps ? List.copyOf(appointment.state().actions()) : List.of());
  }
}
