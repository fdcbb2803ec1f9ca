package org.duibiao.rectification.weakness.api;

import java.time.LocalDate;
import org.duibiao.rectification.weakness.application.ConfirmationDesk.Shown;
import org.duibiao.rectification.weakness.domain.CaseRecordWay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record as a one-time link shows it: what the leader is to stand by, and nothing else. */
@Schema(name = "CaseConfirmation", description = "待确认的督导记录 / What a link shows")
record CaseConfirmationView(
    @Schema(examples = "第一党支部") String organisationName,
    LocalDate heldOn,
    CaseRecordWay way,
    String content,
    @Schema(nullable = true) String followUp,
    @Schema(description = "代拟人 / who drafted it", examples = "officer-college") String draftedBy,
    boolean confirmed) {
  static CaseConfirmationView of(Shown shown) {
    var made = shown.made();
    return new CaseConfirmationView(
        shown.organisationName(),
        made.heldOn(),
        made.way(),
        made.content(),
        made.followUp(),
        made.recordedBy(),
        made.confirmation() != null);
  }
}
