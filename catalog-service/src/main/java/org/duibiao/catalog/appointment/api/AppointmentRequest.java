package org.duibiao.catalog.appointment.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person to be appointed. */
@Schema(name = "CatalogAppointmentRequest", description = "任职 / A person to be appointed")
public record AppointmentRequest(
    @NotBlank
        @Size(max = 100)
        @Schema(description = "工号，即登录名 / staff number", examples = "secretary-dept-01-b1")
        @Pattern(regexp = Codes.STAFF_NUMBER)
        String person,
    @NotBlank @Size(max = 100) @Schema(examples = "李明") String name,
    @NotNull AppointmentPost post,
    @Schema(description = "省略则自今日起 / from today if left out") LocalDate validFrom,
    LocalDate validTo,
    @Schema(description = "是否“双带头人”") Boolean dualLeader,
    @Email @Size(max = 200) String email,
    @Pattern(regexp = "[0-9+() -]{3,30}") String phone) {

  /** What is said of the appointment. */
  public AppointmentDetails toDetails() {
    return new AppointmentDetails(
        person, name, post, validFrom, validTo, Boolean.TRUE.equals(dualLeader), email, phone);
  }
}
