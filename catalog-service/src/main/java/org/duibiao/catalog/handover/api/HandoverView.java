package org.duibiao.catalog.handover.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.duibiao.catalog.handover.domain.Handover;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.chassis.time.ChinaTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of secretary as a caller sees it. */
@Schema(name = "CatalogHandover", description = "书记交接 / A change of secretary")
public record HandoverView(
    UUID id,
    @Schema(examples = "dept-01") String organisation,
    AppointmentPost post,
    @Schema(nullable = true, description = "原书记；空缺时为空 / null after a vacancy") String from,
    @Schema(nullable = true) String fromName,
    String to,
    String toName,
    LocalDate date,
    String basis,
    @Schema(description = "登记人工号 / who put it down") String recordedBy,
    OffsetDateTime recordedAt) {

  static HandoverView of(Handover handover) {
    return new HandoverView(
        handover.id(),
        handover.organisation(),
        handover.post(),
        handover.from(),
        handover.fromName(),
        handover.to(),
        handover.toName(),
        handover.date(),
        handover.basis(),
        handover.recordedBy(),
        ChinaTime.shown(handover.recordedAt()));
  }
}
