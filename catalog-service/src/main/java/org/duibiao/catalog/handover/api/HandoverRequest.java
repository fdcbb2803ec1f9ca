package org.duibiao.catalog.handover.api;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duibiao.catalog.handover.application.HandoverService;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.shared.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who succeeds an organisation's secretary, and from when on. */
@Schema(
    name = "CatalogHandoverRequest",
    description = "书记交接 / Who succeeds the secretary, and when")
public record HandoverRequest(
    @NotBlank
        @Size(max = 100)
        @Schema(description = "继任者工号 / staff number of the successor", examples = "wang-fang")
        @Pattern(regexp = Codes.STAFF_NUMBER)
        String to,
    @NotBlank @Size(max = 100) @Schema(examples = "王芳") String toName,
    @NotNull @Schema(description = "继任者任职的第一天 / the successor's first day", examples = "2021-04-12")
        LocalDate date,
    @NotBlank @Size(max = 2000) @Schema(description = "文件依据", examples = "院党发〔2021〕9号")
        String basis,
    @Email @Size(max = 200) String email,
    @Pattern(regexp = "[0-9+() -]{3,30}") String phone,
    @Schema(description = "是否“双带头人”") Boolean dualLeader) {

  HandoverService.Order toOrder() {
    var successor =
        new AppointmentDetails(
            to,
            toName,
            AppointmentPost.SECRETARY,
            date,
            null,
            Boolean.TRUE.equals(dualLeader),
            email,
            phone);
    return new HandoverService.Order(successor, basis);
  }
}
