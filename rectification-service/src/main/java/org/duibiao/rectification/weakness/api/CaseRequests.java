package org.duibiao.rectification.weakness.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.rectification.weakness.domain.Assignment;
import org.duibiao.rectification.weakness.domain.CaseMeasure;
import org.duibiao.rectification.weakness.domain.CaseMilestone;
import org.duibiao.rectification.weakness.domain.CaseRecord;
import org.duibiao.rectification.weakness.domain.CaseRecordWay;
import org.duibiao.rectification.weakness.domain.ConstructionPlan;
import org.duibiao.rectification.weakness.domain.Criteria;
import org.duibiao.rectification.weakness.domain.LookBackFinding;
import org.duibiao.rectification.weakness.domain.LookBackResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on cases, and what they mean to the use cases. */
final class CaseRequests {
  private static final int DOCUMENT = 100_000;
  private static final int TEXT = 20_000;
  private static final int NAME = 200;
  private static final int MANY = 200;
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";
  private static final String INDICATOR = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

  private CaseRequests() {}

  /** By what an organisation is weak. */
  @Schema(name = "CaseCriteriaRequest", description = "认定标准 / By what an organisation is weak")
  record CriteriaRequest(
      @Min(1)
          @Max(100)
          @Schema(
              description =
                  "未达标指标占已诊断指标的百分比，达到即提名；不填则不看 / per cent of NOT_MET; absent: not looked at",
              examples = "30")
          Integer notMetShare,
      @NotNull
          @Size(max = MANY)
          @Schema(description = "一票否决指标 / veto indicators", examples = "[\"branch-1.4\"]")
          List<@NotNull @Pattern(regexp = INDICATOR) String> vetoIndicators,
      @Min(1)
          @Max(1_000)
          @Schema(
              description = "逾期未报任务数，达到即提名；不填则不看 / overdue obligations; absent: not looked at",
              examples = "2")
          Integer overdueObligations,
      @NotNull @Schema(description = "台账逾期且未报送任何材料即提名 / nothing filed at all", examples = "true")
          Boolean noAnswer) {
    Criteria toCriteria() {
      return new Criteria(notMetShare, vetoIndicators, overdueObligations, noAnswer);
    }
  }

  /** Nothing to be said: proposals follow from the criteria. */
  @Schema(name = "CaseProposalRequest", description = "按认定标准提名，无需内容 / Nothing to be said")
  record ProposalRequest() {}

  /** The office confirms a proposal. */
  @Schema(name = "CaseCandidateConfirmationRequest", description = "确认为薄弱党组织 / Confirm a proposal")
  record ConfirmationRequest(
      @Size(max = TEXT) @Schema(description = "意见 / comment", examples = "经党委会研究确定")
          String comment) {}

  /** The office declines a proposal. */
  @Schema(name = "CaseCandidateRefusalRequest", description = "不予确认 / Decline a proposal")
  record RefusalRequest(
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "理由 / reason", examples = "支部刚完成换届，师德学习已补课，不列为薄弱党组织")
          String reason) {}

  /** Who leads, helps and watches over a case. */
  @Schema(name = "CaseAssignmentRequest", description = "挂点领导、帮扶单位、督导人 / Who leads, helps, watches")
  record AssignmentRequest(
      @Size(max = NAME)
          @Schema(description = "挂点领导工号 / staff number of the leader", examples = "leader-1")
          String assignedLeader,
      @Pattern(regexp = CODE)
          @Schema(description = "帮扶单位代码 / code of the assisting unit", examples = "dept-02")
          String assistingUnit,
      @Size(max = NAME)
          @Schema(description = "督导人工号 / staff number of the supervisor", examples = "office")
          String supervisor) {
    Assignment toAssignment() {
      return new Assignment(number(assignedLeader), assistingUnit, number(supervisor));
    }

    private static String number(String typed) {
      return typed == null || typed.isBlank() ? null : StaffNumber.of(typed);
    }
  }

  /** The roots of the problems. */
  @Schema(name = "CaseAnalysisRequest", description = "问题根源分析 / Root-cause analysis")
  record AnalysisRequest(
      @NotBlank
          @Size(max = TEXT)
          @Schema(
              description = "问题根源 / root cause",
              examples = "支部班子长期不健全，书记由他人兼任，“三会一课”无人牵头，教师党员参与度低")
          String rootCause) {}

  /** The construction plan; what is missing of it is named by the case itself. */
  @Schema(name = "CaseConstructionPlanRequest", description = "建设方案 / A construction plan")
  record PlanRequest(
      @Size(max = DOCUMENT)
          @Schema(description = "方案正文 / its text", examples = "一、配齐支部班子。二、建立联系点制度。")
          String document,
      @Size(max = TEXT)
          @Schema(
              description = "与党组织商定情况：何人、何时 / who of the organisation agreed, and when",
              examples = "2021-05-08 与支部书记及支委会商定")
          String agreedWith,
      @Size(max = TEXT)
          @Schema(description = "党委研究决定依据 / the committee's decision", examples = "党委会〔2021〕8号纪要")
          String basis,
      @Size(max = MANY) @Schema(description = "建设措施，至少一项 / measures, at least one")
          List<@Valid @NotNull MeasureRequest> measures,
      @Size(max = MANY) @Schema(description = "节点任务，至少一项 / milestones, at least one")
          List<@Valid @NotNull MilestoneRequest> milestones) {
    ConstructionPlan toPlan() {
      return new ConstructionPlan(
          document,
          agreedWith,
          basis,
          measures == null
              ? List.of()
              : measures.stream()
                  .map(one -> new CaseMeasure(one.text(), one.responsible()))
                  .toList(),
          milestones == null
              ? List.of()
              : milestones.stream()
                  .map(one -> CaseMilestone.open(one.title().strip(), one.dueDate()))
                  .toList());
    }
  }

  /** A measure of the plan. */
  @Schema(name = "CaseMeasureRequest", description = "建设措施 / A measure")
  record MeasureRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "内容 / text", examples = "五月底前配齐支部书记和支委")
          String text,
      @Size(max = NAME)
          @Schema(description = "责任人 / who answers for it", examples = "secretary-dept-01")
          String responsible) {}

  /** A milestone of the plan. */
  @Schema(name = "CaseMilestoneRequest", description = "节点任务 / A milestone")
  record MilestoneRequest(
      @NotBlank @Size(max = NAME) @Schema(description = "名称 / title", examples = "支部班子配齐")
          String title,
      @NotNull
          @Schema(
              description =
                  "时限，新定的不早于今天、不晚于行动最后一天（行动已结束的，一年之内）"
                      + " / due date; one set anew is neither before today nor after the campaign's"
                      + " last day, or within a year once that is over",
              examples = "2021-05-31")
          LocalDate dueDate) {}

  /** Nothing to be said. */
  @Schema(name = "CaseStartRequest", description = "启动或重启方案，无需内容 / Nothing to be said")
  record StartRequest() {}

  /** How a milestone was reached. */
  @Schema(name = "CaseMilestoneCompletionRequest", description = "节点任务完成情况 / How it was reached")
  record CompletionRequest(
      @Size(max = TEXT) @Schema(description = "完成情况 / how", examples = "5月26日召开党员大会选举产生支委会")
          String note) {}

  /** What has become better. */
  @Schema(name = "CaseAcceptanceRequestRequest", description = "申请验收 / The request for acceptance")
  record SummaryRequest(
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "建设成效 / what was reached", examples = "班子配齐，制度落实，存在问题逐项销号")
          String summary) {}

  /** What the committee finds. */
  @Schema(name = "CaseAcceptanceRequest", description = "验收意见 / The committee's opinion")
  record OpinionRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "意见 / opinion", examples = "经现场验收，同意销号")
          String opinion) {}

  /** Why something goes back or is opened again. */
  @Schema(name = "CaseReasonRequest", description = "理由 / A reason")
  record ReasonRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "理由 / reason", examples = "支委会会议记录仍不完整")
          String reason) {}

  /** What a second look found. */
  @Schema(name = "CaseLookBackRequest", description = "回头看结论 / What a second look found")
  record LookBackRequest(
      @NotNull @Schema(description = "结论 / result", examples = "HELD") LookBackResult result,
      @NotBlank @Size(max = TEXT) @Schema(description = "情况 / findings", examples = "制度运行正常，未见反弹")
          String findings) {
    LookBackFinding toFinding() {
      return new LookBackFinding(result, findings);
    }
  }

  /** A record of supervision or assistance. */
  @Schema(name = "CaseRecordRequest", description = "督导或帮扶记录 / A record of supervision or help")
  record RecordRequest(
      @NotNull @Schema(description = "日期 / day", examples = "2021-05-20") LocalDate heldOn,
      @NotNull @Schema(description = "方式 / way", examples = "VISIT") CaseRecordWay way,
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "内容 / what was done", examples = "到支部调研，与支委逐一谈话，查看“三会一课”记录")
          String content,
      @Size(max = TEXT)
          @Schema(description = "需跟进事项 / what is to follow", examples = "一周内补齐五月份支委会记录")
          String followUp) {
    CaseRecord.Content toContent() {
      return new CaseRecord.Content(heldOn, way, content, followUp);
    }
  }

  /** Nothing to be said; a link is issued. */
  @Schema(name = "CaseConfirmationLinkRequest", description = "签发确认链接，无需内容 / Nothing to be said")
  record LinkRequest() {}

  /** The leader stands by a draft. */
  @Schema(name = "CaseRecordConfirmationRequest", description = "确认督导记录 / The leader confirms")
  record RecordConfirmationRequest(
      @Size(max = TEXT) @Schema(description = "意见 / comment", examples = "属实") String comment) {}
}
