package org.duibiao.rectification.session.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.text.VisibleText;
import org.duibiao.rectification.session.application.SessionDesk;
import org.duibiao.rectification.session.application.SessionVerdicts;
import org.duibiao.rectification.session.domain.Attendee;
import org.duibiao.rectification.session.domain.Particulars;
import org.duibiao.rectification.session.domain.SessionVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on review sessions, and what they mean to the use cases. */
final class SessionRequests {
  private static final int TEXT = 20_000;
  private static final int NAME = 200;
  private static final int MANY = 500;
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

  private SessionRequests() {}

  /** A session to be opened. */
  @Schema(name = "ReviewSessionRequest", description = "召开对账会 / A review session to be opened")
  record SessionRequest(
      @NotBlank
          @Pattern(regexp = CODE)
          @Schema(description = "专项行动 / campaign", examples = "xzj-2021")
          String campaign,
      @NotNull
          @Schema(
              description =
                  "召开日期，不晚于今天，不早于所列事项立项之日 / its day, not after today nor before there was an item",
              examples = "2021-06-20")
          LocalDate heldOn,
      @NotBlank @Size(max = NAME) @Schema(description = "地点 / place", examples = "行政楼301会议室")
          String place,
      @NotNull @Valid @Schema(description = "主持人 / who leads it") ChairRequest chair,
      @NotEmpty
          @Size(max = MANY)
          @Schema(
              description =
                  "参会人员，每人一次；同名的须都填工号 / who is present, each once; namesakes with their numbers")
          List<@NotNull @Valid AttendeeRequest> present) {
    SessionDesk.Said toSaid() {
      return said(campaign, heldOn, place, chair, present);
    }
  }

  /** What is put right of one. */
  @Schema(
      name = "ReviewSessionAmendment",
      description = "更正时间、地点、主持人和参会人员 / Date, place, chair and attendance put right")
  record SessionAmendment(
      @NotNull @Schema(examples = "2021-06-20") LocalDate heldOn,
      @NotBlank @Size(max = NAME) @Schema(examples = "行政楼301会议室") String place,
      @NotNull @Valid ChairRequest chair,
      @NotEmpty @Size(max = MANY) List<@NotNull @Valid AttendeeRequest> present) {
    SessionDesk.Said toSaid() {
      return said(null, heldOn, place, chair, present);
    }
  }

  /** Who leads it. */
  @Schema(name = "ReviewSessionChairRequest", description = "主持人：姓名，有工号的须填工号 / The chair")
  record ChairRequest(
      @Size(max = NAME)
          @Schema(
              description = "工号；院外领导没有工号的不填 / staff number; left out for somebody from outside",
              examples = "leader-1",
              nullable = true)
          String number,
      @NotBlank @Size(max = NAME) @Schema(description = "姓名 / name", examples = "李华") String name) {
    /** The staff number, null where there is none. */
    String known() {
      return numbered(number);
    }
  }

  /** Somebody present. */
  @Schema(name = "ReviewSessionAttendeeRequest", description = "参会人员 / Somebody present")
  record AttendeeRequest(
      @NotBlank @Size(max = NAME) @Schema(description = "姓名 / name", examples = "王伟") String name,
      @Size(max = NAME)
          @Schema(
              description = "工号，可不填 / staff number, may be left out",
              examples = "secretary-dept-01")
          String number,
      @Size(max = NAME) @Schema(description = "职务，可不填 / as what they are there", examples = "党总支书记")
          String post) {
    Attendee toAttendee() {
      return new Attendee(name.strip(), numbered(number), post);
    }
  }

  private static String numbered(String typed) {
    return VisibleText.in(typed) ? StaffNumber.of(typed) : null;
  }

  private static SessionDesk.Said said(
      String campaign,
      LocalDate heldOn,
      String place,
      ChairRequest chair,
      List<AttendeeRequest> present) {
    return new SessionDesk.Said(
        campaign,
        new Particulars(heldOn, place.strip(), chair.known(), chair.name().strip()),
        present.stream().map(AttendeeRequest::toAttendee).toList());
  }

  /** Verdicts on several items of the sheet. */
  @Schema(name = "ReviewSessionVerdicts", description = "会上逐项结论 / Verdicts given on the spot")
  record VerdictsRequest(@NotEmpty @Size(max = MANY) List<@NotNull @Valid VerdictRow> items) {}

  /** One of them. */
  @Schema(name = "ReviewSessionVerdictRequest", description = "一项结论 / A verdict on an item")
  record VerdictRow(
      @NotNull @Schema(description = "整改事项 / the item") UUID id,
      @Schema(description = "读取时的事项版本 / the item's version that was read", examples = "3")
          @NotNull
          @Min(0)
          Long version,
      @NotNull
          @Schema(
              description =
                  "STRUCK_OFF 当场销号、RETURNED 退回（须说明理由）、DEFERRED 批准延期（须说明理由和新时限） / struck off;"
                      + " returned with a reason; deferred with a reason and a new date",
              examples = "STRUCK_OFF")
          SessionVerdict verdict,
      @Size(max = TEXT) @Schema(description = "意见或理由 / comment or reason", examples = "现场查看记录，整改到位")
          String remark,
      @Schema(description = "延期后的时限 / the new date of a deferral", examples = "2021-09-30")
          LocalDate dueDate) {
    SessionVerdicts.Row toRow() {
      return new SessionVerdicts.Row(id, version, verdict, remark, dueDate);
    }
  }

  /** Why one was opened by mistake. */
  @Schema(name = "ReviewSessionCancellation", description = "取消对账会 / A session opened by mistake")
  record CancellationRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "理由 / reason", examples = "误选了单位")
          String reason) {}

  /** The end of one. */
  @Schema(name = "ReviewSessionClosure", description = "结束对账会 / The end of a session")
  record ClosureRequest(
      @Size(max = TEXT)
          @Schema(description = "会议小结，写入纪要 / what was said at the end", examples = "未销号事项限6月底前完成。")
          String remarks) {}
}
