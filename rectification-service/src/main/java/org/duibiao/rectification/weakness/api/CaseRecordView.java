package org.duibiao.rectification.weakness.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.weakness.domain.CaseRecord;
import org.duibiao.rectification.weakness.domain.CaseRecord.Confirmation;
import org.duibiao.rectification.weakness.domain.CaseRecord.Discard;
import org.duibiao.rectification.weakness.domain.CaseRecordKind;
import org.duibiao.rectification.weakness.domain.CaseRecordWay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of supervision or assistance. */
@Schema(name = "CaseRecord", description = "督导或帮扶记录 / A record of supervision or assistance")
record CaseRecordView(
    UUID id,
    UUID caseId,
    CaseRecordKind kind,
    LocalDate heldOn,
    CaseRecordWay way,
    String content,
    @Schema(nullable = true) String followUp,
    @Schema(
            nullable = true,
            description = "督导领导，党委工作部自行督导时为空 / the leader, null for the office's own")
        String leader,
    @Schema(nullable = true, description = "帮扶单位 / the assisting unit") String assistingUnit,
    String recordedBy,
    @Schema(nullable = true) String onBehalfOf,
    Instant recordedAt,
    @Schema(description = "联络员代拟，待领导确认 / drafted, and not confirmed yet") boolean waiting,
    @Schema(nullable = true, description = "领导确认 / the leader's confirmation")
        ConfirmationView confirmation,
    @Schema(nullable = true, description = "代拟稿已作废 / the draft was discarded")
        DiscardView discarded) {

  /** That the leader stands by it. */
  @Schema(name = "CaseRecordConfirmation", description = "领导确认 / The leader's confirmation")
  record ConfirmationView(
      String person,
      @Schema(description = "通过一次性链接，未登录 / by a one-time link, without logging in") boolean byLink,
      @Schema(nullable = true) String comment,
      Instant at) {
    static ConfirmationView of(Confirmation confirmation) {
      return confirmation == null
          ? null
          : new ConfirmationView(
              confirmation.person(),
              confirmation.byLink(),
              confirmation.comment(),
              confirmation.at());
    }
  }

  /** That a draft is not to be confirmed any more. */
  @Schema(name = "CaseRecordDiscard", description = "代拟稿已作废 / The draft was discarded")
  record DiscardView(String person, String reason, Instant at) {
    static DiscardView of(Discard discard) {
      return discard == null
          ? null
          : new DiscardView(discard.person(), discard.reason(), discard.at());
    }
  }

  /** One page of records. */
  @Schema(name = "CaseRecordPage", description = "一页记录 / One page of records")
  record CaseRecordPage(
      List<CaseRecordView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static CaseRecordPage of(Page<CaseRecord> page) {
      Page<CaseRecordView> views = page.map(CaseRecordView::of);
      return new CaseRecordPage(views.items(), views.next());
    }
  }

  static CaseRecordView of(CaseRecord made) {
    return new CaseRecordView(
        made.id(),
        made.caseId(),
        made.kind(),
        made.heldOn(),
        made.way(),
        made.content(),
        made.followUp(),
        made.leader(),
        made.assistingUnit(),
        made.recordedBy(),
        made.onBehalfOf(),
        made.recordedAt(),
        made.waits(),
        ConfirmationView.of(made.confirmation()),
        DiscardView.of(made.discard()));
  }
}
