package org.duibiao.rectification.exemplar.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.rectification.exemplar.application.ExemplarReading;
import org.duibiao.rectification.exemplar.domain.Exemplar;
import org.duibiao.rectification.exemplar.domain.ExemplarAction;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarMaterial;
import org.duibiao.rectification.exemplar.domain.ExemplarObjection;
import org.duibiao.rectification.exemplar.domain.ExemplarReviewer;
import org.duibiao.rectification.exemplar.domain.ExemplarState;
import org.duibiao.rectification.exemplar.domain.ExemplarStep;
import org.duibiao.rectification.exemplar.domain.ProvincialAssessment;
import org.duibiao.rectification.exemplar.domain.ProvincialVerdict;
import org.duibiao.rectification.exemplar.domain.PublicNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exemplar with everything that the caller may know of it. */
@Schema(name = "Exemplar", description = "选树对象 / An exemplar")
record ExemplarView(
    UUID id,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(description = "批次 / batch", examples = "batch-3") String batch,
    ExemplarKind kind,
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(examples = "第一党支部") String organisationName,
    ExemplarState state,
    @Schema(nullable = true, description = "申报理由 / what speaks for it") String statement,
    @Schema(nullable = true, description = "登记已入选对象的依据 / the paper by which it was entered")
        String basis,
    List<MaterialView> materials,
    @Schema(nullable = true, description = "公示，未公示时为空 / the public notice, null before it")
        NoticeView publicNotice,
    @Schema(nullable = true, description = "培育起始日 / since when it is cultivated")
        LocalDate cultivatingSince,
    @Schema(nullable = true, description = "自评报告 / the self-assessment") String selfAssessment,
    @Schema(nullable = true, description = "省级考核，未考核时为空 / the province's verdict, null before it")
        AssessmentView assessment,
    @Schema(nullable = true) LocalDate designatedOn,
    @Schema(nullable = true, description = "评审情况，仅上级党委工作部可见 / for the office above alone")
        ReviewView review,
    @Schema(nullable = true, description = "您的评分，非评审人员为空 / your own score as a reviewer")
        ScoreView myScore,
    @Schema(nullable = true, description = "异议，仅上级党委工作部可见 / for the office above alone")
        List<ObjectionView> objections,
    List<StepView> history,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "3") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<ExemplarAction> allowedActions) {

  /** A file that it names. */
  @Schema(name = "ExemplarMaterial", description = "一份材料 / A file that it names")
  record MaterialView(
      @Schema(description = "佐证材料编号 / id of the evidence") UUID evidence,
      String title,
      @Schema(description = "随哪一步提交 / with which step it came") ExemplarAction purpose) {
    static MaterialView of(ExemplarMaterial one) {
      return new MaterialView(one.evidence(), one.title(), one.purpose());
    }
  }

  /** The days of a public notice. */
  @Schema(name = "ExemplarPublicNotice", description = "公示日期 / The days of a public notice")
  record NoticeView(LocalDate from, LocalDate until) {
    static NoticeView of(PublicNotice notice) {
      return notice.from() == null ? null : new NoticeView(notice.from(), notice.until());
    }
  }

  /** The province's verdict. */
  @Schema(name = "ExemplarAssessment", description = "省级考核 / The province's verdict")
  record AssessmentView(
      ProvincialVerdict verdict,
      String document,
      LocalDate date,
      @Schema(nullable = true) String opinion) {
    static AssessmentView of(ProvincialAssessment found) {
      return found.verdict() == null
          ? null
          : new AssessmentView(found.verdict(), found.document(), found.on(), found.opinion());
    }
  }

  /** Who scores it, and how. */
  @Schema(name = "ExemplarReview", description = "评审情况 / Who scores it, and how")
  record ReviewView(
      @Schema(
              nullable = true,
              description = "已评分的平均分 / the mean of what was scored",
              examples = "91.5")
          Double mean,
      List<ReviewerView> reviewers) {
    static ReviewView of(List<ExemplarReviewer> reviewers) {
      OptionalDouble mean = ExemplarReviewer.mean(reviewers);
      return new ReviewView(
          mean.isPresent() ? mean.getAsDouble() : null,
          reviewers.stream().map(ReviewerView::of).toList());
    }
  }

  /** A reviewer. */
  @Schema(name = "ExemplarReviewer", description = "评审人员 / A reviewer")
  record ReviewerView(
      @Schema(examples = "leader-1") String person,
      @Schema(nullable = true, description = "评分，未评为空 / the score, null before it") Integer score,
      @Schema(nullable = true) String comment,
      @Schema(nullable = true) Instant scoredAt) {
    static ReviewerView of(ExemplarReviewer one) {
      return new ReviewerView(one.person(), one.score(), one.comment(), one.scoredAt());
    }
  }

  /** One's own score. */
  @Schema(name = "ExemplarScore", description = "本人评分 / One's own score")
  record ScoreView(
      @Schema(nullable = true) Integer score, @Schema(nullable = true) String comment) {
    static ScoreView of(ExemplarReviewer own) {
      return own == null ? null : new ScoreView(own.score(), own.comment());
    }
  }

  /** An objection. */
  @Schema(name = "ExemplarObjection", description = "异议 / An objection")
  record ObjectionView(
      @Schema(description = "序号 / its number", examples = "1") int number,
      String text,
      @Schema(nullable = true, description = "异议人，匿名为空 / whose it is, null if anonymous")
          String objector,
      String recordedBy,
      Instant raisedAt,
      @Schema(nullable = true) String answer,
      @Schema(nullable = true) String answeredBy,
      @Schema(nullable = true) Instant answeredAt) {
    static ObjectionView of(int number, ExemplarObjection one) {
      return new ObjectionView(
          number,
          one.text(),
          one.objector(),
          one.recordedBy(),
          one.raisedAt(),
          one.answer(),
          one.answeredBy(),
          one.answeredAt());
    }
  }

  /** One step of the history. */
  @Schema(name = "ExemplarStep", description = "一步经过 / One step of the history")
  record StepView(
      Instant at,
      String person,
      @Schema(
              description =
                  "受其委托办理的授权人，本人职务为空 / the delegator whose post was used, null for one's own",
              nullable = true)
          String onBehalfOf,
      ExemplarAction action,
      @Schema(description = "此前状态 / the state before, null when it was made", nullable = true)
          ExemplarState from,
      ExemplarState to,
      @Schema(description = "理由、依据或意见 / reason, paper or opinion", nullable = true) String reason) {
    static StepView of(ExemplarStep step) {
      return new StepView(
          step.at(),
          step.person(),
          step.onBehalfOf(),
          step.action(),
          step.from(),
          step.to(),
          step.reason());
    }
  }

  static ExemplarView of(ExemplarReading reading) {
    Exemplar one = reading.exemplar();
    boolean office = reading.confidential();
    return new ExemplarView(
        one.id(),
        one.origin().campaign(),
        one.origin().batch(),
        one.origin().kind(),
        one.origin().organisation(),
        reading.organisationName(),
        one.state(),
        one.statement(),
        one.basis(),
        reading.materials().stream().map(MaterialView::of).toList(),
        NoticeView.of(one.notice()),
        one.cultivatingSince(),
        one.selfAssessment(),
        AssessmentView.of(one.assessment()),
        one.designatedOn(),
        office ? ReviewView.of(reading.reviewers()) : null,
        ScoreView.of(reading.own()),
        office ? objections(reading.objections()) : null,
        reading.history().stream().map(StepView::of).toList(),
        one.version(),
        reading.allowedActions());
  }

  private static List<ObjectionView> objections(List<ExemplarObjection> all) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> ObjectionView.of(i + 1, all.get(i)))
        .toList();
  }
}
