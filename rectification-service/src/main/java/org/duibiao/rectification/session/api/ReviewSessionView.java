package org.duibiao.rectification.session.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.problem.Problem;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.session.application.SessionReading;
import org.duibiao.rectification.session.application.SheetRow;
import org.duibiao.rectification.session.domain.Attendee;
import org.duibiao.rectification.session.domain.ReviewSession;
import org.duibiao.rectification.session.domain.SessionAction;
import org.duibiao.rectification.session.domain.SessionState;
import org.duibiao.rectification.session.domain.SessionVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review session, as it is shown. */
@Schema(name = "ReviewSession", description = "对账会 / A review session")
record ReviewSessionView(
    UUID id,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(description = "所对账的单位 / the unit", examples = "dept-01") String organisation,
    @Schema(examples = "第一党总支") String organisationName,
    @Schema(description = "召开的党组织 / the organisation that holds it", examples = "college")
        String host,
    @Schema(examples = "2021-06-20") LocalDate heldOn,
    @Schema(examples = "行政楼301会议室") String place,
    @Schema(
            description = "主持人工号，院外领导为空 / staff number of the chair, null for one from outside",
            examples = "leader-1",
            nullable = true)
        String chair,
    @Schema(examples = "李华") String chairName,
    @Schema(description = "记录人工号 / who takes the minutes", examples = "office") String recorder,
    List<AttendeeView> present,
    SessionState state,
    @Schema(description = "列入对账单的事项数 / items on the sheet") int items,
    @Schema(description = "会上销号 / struck off") int struckOff,
    @Schema(description = "会上退回 / returned") int returned,
    @Schema(description = "会上批准延期 / deferred") int deferred,
    Instant openedAt,
    @Schema(nullable = true) Instant closedAt,
    @Schema(nullable = true) String closedBy,
    @Schema(description = "会议小结 / what was said at the end", nullable = true) String remarks,
    @Schema(description = "取消的理由 / why it was cancelled", nullable = true) String cancelledBecause,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "1") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<SessionAction> allowedActions) {

  /** Somebody who was present. */
  @Schema(name = "ReviewSessionAttendee", description = "参会人员 / Somebody present")
  record AttendeeView(
      String name, @Schema(nullable = true) String number, @Schema(nullable = true) String post) {
    static AttendeeView of(Attendee attendee) {
      return new AttendeeView(attendee.name(), attendee.number(), attendee.post());
    }
  }

  /** One page of sessions. */
  @Schema(name = "ReviewSessionPage", description = "一页对账会 / One page of review sessions")
  record ReviewSessionPage(
      List<ReviewSessionView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static ReviewSessionPage of(Page<SessionReading> page) {
      Page<ReviewSessionView> views = page.map(ReviewSessionView::of);
      return new ReviewSessionPage(views.items(), views.next());
    }
  }

  /** A row of the sheet. */
  @Schema(name = "ReviewSessionItem", description = "对账单的一行 / A row of the sheet")
  record SheetRowView(
      @Schema(description = "序号 / its number") int position,
      @Schema(description = "整改事项 / the item") UUID id,
      @Schema(examples = "dept-01-b1") String organisation,
      @Schema(examples = "第一党支部") String organisationName,
      @Schema(examples = "branch-1.2") String indicator,
      String problem,
      @Schema(nullable = true) String rootCause,
      @Schema(nullable = true) String measure,
      @Schema(nullable = true) String responsible,
      @Schema(nullable = true) LocalDate dueDate,
      @Schema(description = "开会时的状态 / its state when the session began") ItemState state,
      @Schema(description = "会上结论，未作结论时为空 / null while nothing was decided", nullable = true)
          SessionVerdict verdict,
      @Schema(nullable = true) String remark,
      @Schema(nullable = true) LocalDate newDueDate,
      @Schema(nullable = true) String judgedBy,
      @Schema(nullable = true) Instant judgedAt) {
    static SheetRowView of(SheetRow row) {
      SheetRow.Given given = row.given();
      return new SheetRowView(
          row.position(),
          row.item(),
          row.organisation(),
          row.unit(),
          row.indicator(),
          row.problem(),
          row.rootCause(),
          row.measure(),
          row.responsible(),
          row.dueDate(),
          row.state(),
          given == null ? null : given.verdict(),
          given == null ? null : given.remark(),
          given == null ? null : given.until(),
          given == null ? null : given.by(),
          given == null ? null : given.at());
    }
  }

  /** One page of the sheet. */
  @Schema(name = "ReviewSessionSheet", description = "一页对账单 / One page of the sheet")
  record SheetView(
      List<SheetRowView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static SheetView of(Page<SheetRow> page) {
      Page<SheetRowView> rows = page.map(SheetRowView::of);
      return new SheetView(rows.items(), rows.next());
    }
  }

  /** What came of a call for several verdicts. */
  @Schema(name = "ReviewSessionVerdictResult", description = "逐条结果 / A result per row")
  record VerdictResultView(int succeeded, int failed, List<VerdictResultRow> items) {
    static VerdictResultView of(List<VerdictResultRow> rows) {
      int succeeded = (int) rows.stream().filter(row -> row.problem() == null).count();
      return new VerdictResultView(succeeded, rows.size() - succeeded, rows);
    }
  }

  /**
   * What came of a row.
   *
   * @param version the item's version by it, absent if it failed
   * @param before whether an earlier call with the same key has done it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReviewSessionVerdictRow", description = "一条的结果 / What came of a row")
  record VerdictResultRow(
      UUID id,
      int status,
      Long version,
      @Schema(
              description =
                  "同一 Idempotency-Key 的先前请求已办 / done by an earlier call with the same key")
          Boolean before,
      Problem problem) {}

  static ReviewSessionView of(SessionReading reading) {
    ReviewSession session = reading.session();
    return new ReviewSessionView(
        session.id(),
        session.campaign(),
        session.organisation(),
        reading.organisationName(),
        session.host(),
        session.particulars().heldOn(),
        session.particulars().place(),
        session.particulars().chair(),
        session.particulars().chairName(),
        session.recorder(),
        reading.present().stream().map(AttendeeView::of).toList(),
        session.state(),
        session.items(),
        reading.tally().struckOff(),
        reading.tally().returned(),
        reading.tally().deferred(),
        session.openedAt(),
        session.closedAt(),
        session.closedBy(),
        session.remarks(),
        session.cancelledBecause(),
        session.version(),
        reading.allowedActions());
  }
}
