package org.duibiao.rectification.appraisal.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.rectification.appraisal.application.AppraisalReading;
import org.duibiao.rectification.appraisal.application.AppraisalRecord;
import org.duibiao.rectification.appraisal.application.AppraisalRemark;
import org.duibiao.rectification.appraisal.application.AppraisalRow;
import org.duibiao.rectification.appraisal.application.RecordLink;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.duibiao.rectification.appraisal.domain.AppraisalFigures;
import org.duibiao.rectification.appraisal.domain.RecordKind;
import org.duibiao.rectification.appraisal.domain.TenureKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Appraisals, as they are shown. */
final class AppraisalView {
  private AppraisalView() {}

  /** One page of the feed, or of a snapshot. */
  @Schema(name = "AppraisalPage", description = "一页述职评议考核数据 / One page of appraisals")
  record AppraisalPage(
      List<TenureView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static AppraisalPage of(Page<AppraisalRow> page) {
      Page<TenureView> rows = page.map(TenureView::of);
      return new AppraisalPage(rows.items(), rows.next());
    }
  }

  /** One organisation, as a whole and by tenure. */
  @Schema(
      name = "Appraisal",
      description = "一个党组织的述职评议考核数据：全期和各任期 / An organisation's figures, whole and by tenure")
  record AppraisalOfOne(
      @Schema(examples = "xzj-2021") String campaign,
      @Schema(examples = "dept-01-b1") String organisation,
      @Schema(examples = "第一党支部") String organisationName,
      @Schema(description = "统计起始日 / first day that counts", examples = "2021-04-01")
          LocalDate from,
      @Schema(description = "统计截止日 / last day that counts", examples = "2021-12-31") LocalDate asOf,
      @Schema(description = "不分任期 / without regard to who led it") FiguresView whole,
      List<TenureView> tenures) {
    static AppraisalOfOne of(AppraisalReading reading) {
      return new AppraisalOfOne(
          reading.period().campaign(),
          reading.whole().organisation(),
          reading.whole().organisationName(),
          reading.period().opens(),
          reading.period().until(),
          FiguresView.of(reading.whole().figures()),
          reading.tenures().stream().map(TenureView::of).toList());
    }
  }

  /** The days of one secretary, or of a vacancy. */
  @Schema(
      name = "AppraisalTenure",
      description = "一个任期（或空缺期）的数据 / Figures of a tenure or of a vacancy")
  record TenureView(
      @Schema(
              description = "在快照中的序号，实时数据为空 / number in a snapshot, null in the feed",
              nullable = true)
          Integer row,
      @Schema(examples = "dept-01-b1") String organisation,
      @Schema(examples = "第一党支部") String organisationName,
      @Schema(description = "SECRETARY 书记任期，VACANT 书记空缺 / a secretary's days, or nobody's")
          TenureKind kind,
      @Schema(description = "任职编号 / the appointment", nullable = true) String appointment,
      @Schema(
              description = "书记工号 / staff number",
              examples = "secretary-dept-01-b1",
              nullable = true)
          String secretary,
      @Schema(examples = "李明", nullable = true) String secretaryName,
      @Schema(
              description =
                  "统计期内任期第一日；交接当日属继任者 / first day that counts; the day of a handover is the"
                      + " successor's",
              examples = "2021-04-01")
          LocalDate from,
      @Schema(description = "统计期内任期最后一日 / last day that counts", examples = "2021-09-14")
          LocalDate to,
      FiguresView figures,
      @Schema(description = "副书记代理、授权代办情况 / who else acted in that time")
          List<RemarkView> remarks) {
    static TenureView of(AppraisalRow row) {
      return new TenureView(
          row.position() == 0 ? null : row.position(),
          row.organisation(),
          row.organisationName(),
          row.kind(),
          row.appointment(),
          row.person(),
          row.personName(),
          row.first(),
          row.last(),
          FiguresView.of(row.figures()),
          row.remarks().stream().map(RemarkView::of).toList());
    }
  }

  /** Who else acted. */
  @Schema(name = "AppraisalRemark", description = "备注：任副书记或受委托办理 / Deputies and delegates")
  record RemarkView(
      @Schema(
              description = "DEPUTY 副书记，DELEGATE 受授权人 / deputy secretary, or by delegation",
              enumeration = {"DEPUTY", "DELEGATE"})
          String kind,
      @Schema(description = "工号 / staff number", examples = "officer-dept-01-b1") String person,
      @Schema(examples = "何静怡", nullable = true) String name,
      @Schema(examples = "2021-05-01") LocalDate from,
      @Schema(examples = "2021-05-14") LocalDate to) {
    static RemarkView of(AppraisalRemark remark) {
      return new RemarkView(
          remark.kind(), remark.person(), remark.name(), remark.first(), remark.last());
    }
  }

  /** All figures. */
  @Schema(
      name = "AppraisalFigures",
      description = "各项数据；不含评价等次 / All figures; no grade is among them")
  record FiguresView(
      Reports reports, CoverageBelow coverageBelow, Problems problems, Supervision supervision) {
    static FiguresView of(AppraisalFigures figures) {
      return new FiguresView(
          Reports.of(figures),
          CoverageBelow.of(figures),
          Problems.of(figures),
          Supervision.of(figures));
    }
  }

  /** Its own reports. */
  @Schema(
      name = "AppraisalReports",
      description = "本级任期内到期的报送任务 / What the organisation itself owed, by when it was due")
  record Reports(
      @Schema(description = "应报 / due", examples = "3") long due,
      @Schema(description = "按时 / on time", examples = "2") long onTime,
      @Schema(description = "迟报 / late", examples = "1") long late,
      @Schema(description = "逾期未报 / overdue", examples = "0") long overdue,
      @Schema(description = "待报 / due today, not there yet", examples = "0") long pending,
      @Schema(description = "免报 / exempt", examples = "0") long exempt,
      @Schema(description = "已审核 / reviewed", examples = "3") long reviewed,
      @Schema(description = "一次通过 / passed at first review", examples = "2") long passedAtOnce,
      @Schema(
              description = "按时率（%）：按时 ÷（按时＋迟报＋逾期） / on time, per cent of what had to be there",
              examples = "66.7",
              nullable = true)
          BigDecimal onTimeRate,
      @Schema(
              description = "一次通过率（%）：一次通过 ÷ 已审核 / passed at once, per cent of what was reviewed",
              examples = "66.7",
              nullable = true)
          BigDecimal passedAtOnceRate) {
    static Reports of(AppraisalFigures f) {
      return new Reports(
          f.of(AppraisalFigure.DUE),
          f.of(AppraisalFigure.ON_TIME),
          f.of(AppraisalFigure.LATE),
          f.of(AppraisalFigure.OVERDUE),
          f.of(AppraisalFigure.PENDING),
          f.of(AppraisalFigure.EXEMPT),
          f.of(AppraisalFigure.REVIEWED),
          f.of(AppraisalFigure.PASSED_AT_ONCE),
          f.onTimeRate(),
          f.passedAtOnceRate());
    }
  }

  /** Those of all below. */
  @Schema(
      name = "AppraisalCoverageBelow",
      description = "下级党组织任期内到期的报送任务 / What organisations below owed, by when it was due")
  record CoverageBelow(
      @Schema(description = "应报 / expected", examples = "12") long expected,
      @Schema(description = "按时 / on time", examples = "10") long onTime,
      @Schema(description = "迟报 / late", examples = "1") long late,
      @Schema(description = "逾期未报 / overdue", examples = "0") long overdue,
      @Schema(description = "待报 / due today, not there yet", examples = "0") long pending,
      @Schema(description = "免报 / exempt", examples = "1") long exempt) {
    static CoverageBelow of(AppraisalFigures f) {
      return new CoverageBelow(
          f.of(AppraisalFigure.BELOW_DUE),
          f.of(AppraisalFigure.BELOW_ON_TIME),
          f.of(AppraisalFigure.BELOW_LATE),
          f.of(AppraisalFigure.BELOW_OVERDUE),
          f.of(AppraisalFigure.BELOW_PENDING),
          f.of(AppraisalFigure.BELOW_EXEMPT));
    }
  }

  /** Its problems. */
  @Schema(
      name = "AppraisalProblems",
      description =
          "本级问题整改：接任时未了结＋查找＋重开－销号－撤销＝期末未了结 / inherited + found + reopened - struck off -"
              + " withdrawn = open at the end")
  record Problems(
      @Schema(description = "接任时未了结 / open when the time began", examples = "2") long inherited,
      @Schema(description = "查找出的问题 / found", examples = "4") long found,
      @Schema(description = "重开（回头看） / reopened", examples = "0") long reopened,
      @Schema(description = "销号 / struck off", examples = "5") long struckOff,
      @Schema(description = "撤销 / withdrawn", examples = "0") long withdrawn,
      @Schema(description = "期末未了结 / open at the end", examples = "1") long open,
      @Schema(description = "其中已逾期 / overdue among them", examples = "0") long overdue) {
    static Problems of(AppraisalFigures f) {
      return new Problems(
          f.of(AppraisalFigure.PROBLEMS_INHERITED),
          f.of(AppraisalFigure.PROBLEMS_FOUND),
          f.of(AppraisalFigure.PROBLEMS_REOPENED),
          f.of(AppraisalFigure.PROBLEMS_STRUCK_OFF),
          f.of(AppraisalFigure.PROBLEMS_WITHDRAWN),
          f.of(AppraisalFigure.PROBLEMS_OPEN),
          f.of(AppraisalFigure.PROBLEMS_OVERDUE));
    }
  }

  /** Supervision. */
  @Schema(
      name = "AppraisalSupervision",
      description = "督导、帮扶、对账 / Supervision, assistance, sessions")
  record Supervision(
      @Schema(description = "接受督导次数 / received", examples = "1") long received,
      @Schema(description = "对下级督导次数 / of those below", examples = "0") long below,
      @Schema(description = "帮扶其他党组织次数 / assistance given", examples = "0") long assistanceGiven,
      @Schema(description = "召开对账会次数 / review sessions held", examples = "1") long sessionsHeld) {
    static Supervision of(AppraisalFigures f) {
      return new Supervision(
          f.of(AppraisalFigure.SUPERVISION_RECEIVED),
          f.of(AppraisalFigure.SUPERVISION_BELOW),
          f.of(AppraisalFigure.ASSISTANCE_GIVEN),
          f.of(AppraisalFigure.SESSIONS_HELD));
    }
  }

  /** One page of what a figure counts. */
  @Schema(name = "AppraisalRecordPage", description = "一项数据背后的记录 / What a figure counts")
  record RecordPage(
      List<RecordView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static RecordPage of(String campaign, Page<AppraisalRecord> page) {
      Page<RecordView> rows = page.map(record -> RecordView.of(campaign, record));
      return new RecordPage(rows.items(), rows.next());
    }
  }

  /** One of them. */
  @Schema(name = "AppraisalRecord", description = "一条记录 / A record that a figure counts")
  record RecordView(
      UUID id,
      @Schema(
              description =
                  "DUTY 报送任务、STEP 整改事项的一步、OPEN 期末未了结事项、INHERITED 接任时未了结事项、SUPERVISION 督导、ASSISTANCE"
                      + " 帮扶、SESSION 对账会 / an obligation, a step of an item, an item open at the end or at the"
                      + " beginning, a record, a session")
          RecordKind kind,
      @Schema(examples = "dept-01-b1") String organisation,
      @Schema(description = "计入的日期 / the day for which it counts", examples = "2021-04-20")
          LocalDate day,
      @Schema(description = "认定 / as what it counts", examples = "ON_TIME") String detail,
      @Schema(
              description = "首次审核：PASSED 或 RETURNED / what its first review said",
              examples = "PASSED",
              nullable = true)
          String firstReview,
      @Schema(description = "节点、指标或方式 / milestone, indicator or way", examples = "ledger")
          String label,
      @Schema(
              description = "查阅该记录的接口路径 / path of the operation that reads it",
              examples = "/api/rectification/v1/items/0b9c4b62-6a8e-4f56-9d7a-2f1f3c5a7d11")
          String href) {
    static RecordView of(String campaign, AppraisalRecord record) {
      return new RecordView(
          record.id(),
          record.kind(),
          record.organisation(),
          record.day(),
          record.detail(),
          record.review(),
          record.label(),
          RecordLink.of(campaign, record));
    }
  }
}
