package org.duibiao.rectification.item.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.rectification.item.application.ItemTransitions;
import org.duibiao.rectification.item.domain.EvidenceKind;
import org.duibiao.rectification.item.domain.Plan;
import org.duibiao.rectification.item.domain.Submission;
import org.duibiao.rectification.item.domain.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on items, and what they mean to the use cases. */
final class Requests {
  private static final int TEXT = 20_000;
  private static final int NAME = 200;
  private static final int MANY = 500;

  private Requests() {}

  /** What a plan says; what is missing of it is named by the item itself. */
  @Schema(name = "ItemPlanRequest", description = "整改计划 / The plan for an item")
  record PlanRequest(
      @Size(max = TEXT)
          @Schema(description = "问题原因 / root cause", examples = "党务干部对“三会一课”制度不熟悉，没有年度计划")
          String rootCause,
      @Size(max = TEXT)
          @Schema(description = "整改措施 / measure", examples = "制定全年计划，每季度召开支部党员大会并留存记录")
          String measure,
      @Size(max = NAME)
          @Schema(
              description = "责任人：工号或姓名 / responsible person: staff number or name",
              examples = "officer-dept-01-b1")
          String responsible,
      @Schema(
              description =
                  "完成时限；不填则用现有时限，已过的须另填 / due date; the present one if left out, another one if it has passed",
              examples = "2021-06-30")
          LocalDate dueDate) {
    Plan toPlan() {
      return new Plan(rootCause, measure, responsible, dueDate);
    }
  }

  /** What was done, and the evidence for it. */
  @Schema(name = "ItemSubmissionRequest", description = "申请销号 / A submission with its evidence")
  record SubmissionRequest(
      @Size(max = TEXT)
          @Schema(
              description =
                  "整改情况，必填；没有整改计划的（立行立改），即为整改措施 / what was done, required; where nothing was"
                      + " planned it becomes the measure",
              examples = "已补开支部党员大会，并建立台账")
          String summary,
      @Size(max = NAME)
          @Schema(
              description =
                  "责任人：工号或姓名；没有整改计划的（立行立改）必填，有计划的以计划为准 / responsible person: staff number or"
                      + " name; required where nothing was planned, else the plan's stays",
              examples = "officer-dept-01-b1",
              nullable = true)
          String responsible,
      @Size(max = MANY) @Schema(description = "佐证，至少一项 / evidence, at least one")
          List<@Valid @NotNull EvidenceRequest> evidence) {
    Submission toSubmission() {
      return new Submission(
          summary,
          responsible,
          evidence == null ? List.of() : evidence.stream().map(EvidenceRequest::toProof).toList());
    }
  }

  /** A piece of evidence. */
  @Schema(name = "ItemEvidenceRequest", description = "一项佐证 / A piece of evidence")
  record EvidenceRequest(
      @NotNull
          @Schema(
              description =
                  "种类：FILE 本组织已上传的佐证材料，RECORD 台账中的学习记录或佐证材料，LINK 网页；DOCUMENT 不再接受"
                      + " / FILE: uploaded evidence, RECORD: a learning record or evidence of the ledger, LINK: a"
                      + " web page; DOCUMENT is taken no more",
              examples = "FILE")
          EvidenceKind kind,
      @NotBlank
          @Size(max = 2_000)
          @Schema(
              description =
                  "佐证材料或学习记录的编号（id），或网址 / id of the evidence or the learning record, or the"
                      + " address",
              examples = "6d5c1f0a-3f6e-4f5b-9d0e-0f4b8a1c2d3e")
          String reference,
      @Size(max = TEXT) @Schema(description = "说明 / description", examples = "支部党员大会记录及签到表")
          String description) {
    Submission.Proof toProof() {
      return new Submission.Proof(kind, reference, description);
    }
  }

  /** What a superior found. */
  @Schema(name = "ItemVerificationRequest", description = "核验结论 / The verdict of a superior")
  record VerificationRequest(
      @NotNull
          @Schema(
              description = "结论；只有 EFFECTIVE 才能销号 / only EFFECTIVE strikes off",
              examples = "EFFECTIVE")
          Verdict verdict,
      @Size(max = TEXT) @Schema(description = "意见 / comment", examples = "现场查看记录，整改到位")
          String comment) {
    ItemTransitions.Finding toFinding() {
      return new ItemTransitions.Finding(verdict, comment);
    }
  }

  /** Why something goes back or is opened again. */
  @Schema(name = "ItemReasonRequest", description = "理由 / A reason")
  record ReasonRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "理由 / reason", examples = "佐证只有通知，没有会议记录")
          String reason) {}

  /** Why a later date is granted. */
  @Schema(name = "ItemDeferralRequest", description = "批准延期 / The grant of a later date")
  record DeferralRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "理由 / reason", examples = "需待换届后由新支委会落实")
          String reason,
      @NotNull @Schema(description = "新的时限，须晚于原时限 / the new, later date", examples = "2021-09-30")
          LocalDate dueDate) {
    ItemTransitions.Deferral toDeferral() {
      return new ItemTransitions.Deferral(reason, dueDate);
    }
  }

  /** Nothing to be said. */
  @Schema(name = "ItemResumptionRequest", description = "恢复整改，无需内容 / Nothing to be said")
  record ResumptionRequest() {}
}
