package org.duibiao.rectification.exemplar.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.rectification.exemplar.application.BatchDesk;
import org.duibiao.rectification.exemplar.application.ExemplarDesk;
import org.duibiao.rectification.exemplar.application.NominationDesk;
import org.duibiao.rectification.exemplar.application.NominationDesk.Place;
import org.duibiao.rectification.exemplar.domain.Exemplar.Paper;
import org.duibiao.rectification.exemplar.domain.ExemplarBatch;
import org.duibiao.rectification.exemplar.domain.ExemplarBatch.Quota;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ProvincialAssessment;
import org.duibiao.rectification.exemplar.domain.ProvincialVerdict;
import org.duibiao.rectification.exemplar.domain.PublicNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on exemplars, and what they mean to the use cases. */
final class ExemplarRequests {
  private static final int TEXT = 20_000;
  private static final int NAME = 200;
  private static final int FILES = 50;
  private static final int KINDS = 3;
  private static final int PLACES = 10_000;
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";

  private ExemplarRequests() {}

  /** How many places a batch has. */
  @Schema(name = "ExemplarBatchRequest", description = "选树批次 / A batch of exemplars")
  record BatchRequest(
      @NotBlank @Size(max = NAME) @Schema(description = "批次名称 / title", examples = "第三批")
          String title,
      @NotNull
          @Size(min = 1, max = KINDS)
          @Schema(
              description =
                  "各类名额，每类一项；未列出的为 0 / places by kind, each once; none of what is not listed")
          List<@Valid @NotNull QuotaRequest> quotas) {
    BatchDesk.Content toContent() {
      return new BatchDesk.Content(
          title,
          ExemplarBatch.eachOnce(
              quotas.stream().map(one -> new Quota(one.kind(), one.places())).toList()));
    }
  }

  /** How many places there are of a kind. */
  @Schema(name = "ExemplarQuotaRequest", description = "一类名额 / The places of a kind")
  record QuotaRequest(
      @NotNull @Schema(examples = "EXEMPLARY_BRANCH") ExemplarKind kind,
      @NotNull @Min(0) @Max(PLACES) @Schema(description = "名额 / places", examples = "2")
          Integer places) {}

  /** What speaks for an organisation. */
  @Schema(name = "ExemplarNominationRequest", description = "推荐申报 / A nomination")
  record NominationRequest(
      @NotNull @Pattern(regexp = CODE) @Schema(examples = "xzj-2021") String campaign,
      @NotNull @Pattern(regexp = CODE) @Schema(description = "批次 / batch", examples = "batch-3")
          String batch,
      @NotNull @Schema(examples = "EXEMPLARY_BRANCH") ExemplarKind kind,
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "申报理由 / what speaks for it", examples = "支部“七个有力”全部达标，党建与科研双融双促")
          String statement,
      @NotNull
          @Size(min = 1, max = FILES)
          @Schema(description = "申报材料：本组织佐证材料的编号 / ids of the organisation's evidence")
          List<@NotNull UUID> materials) {
    NominationDesk.Nomination toNomination() {
      return new NominationDesk.Nomination(new Place(campaign, batch, kind), statement, materials);
    }
  }

  /** What is said of a nomination instead. */
  @Schema(name = "ExemplarNominationAmendment", description = "更正申报 / A nomination put right")
  record AmendmentRequest(
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "申报理由 / what speaks for it", examples = "支部“七个有力”全部达标")
          String statement,
      @NotNull
          @Size(min = 1, max = FILES)
          @Schema(
              description =
                  "申报材料，整体替换：本组织佐证材料的编号 / ids of the organisation's evidence, all at once")
          List<@NotNull UUID> materials) {
    ExemplarDesk.Amendment toAmendment() {
      return new ExemplarDesk.Amendment(statement, materials);
    }
  }

  /** By what paper an organisation is cultivated already. */
  @Schema(
      name = "ExemplarEntryRequest",
      description = "登记已入选的培育对象 / One that is cultivated already")
  record EntryRequest(
      @NotNull @Pattern(regexp = CODE) @Schema(examples = "xzj-2021") String campaign,
      @NotNull @Pattern(regexp = CODE) @Schema(description = "批次 / batch", examples = "batch-2")
          String batch,
      @NotNull @Schema(examples = "BENCHMARK_DEPARTMENT") ExemplarKind kind,
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "依据文件 / the paper", examples = "闽委教思〔2020〕5 号")
          String basis,
      @NotNull @Schema(description = "入选日期，不晚于今天 / since when", examples = "2020-06-01")
          LocalDate since,
      @Size(max = FILES) @Schema(description = "材料：本组织佐证材料的编号 / ids of the organisation's evidence")
          List<@NotNull UUID> materials) {
    NominationDesk.Entry toEntry() {
      return new NominationDesk.Entry(
          new Place(campaign, batch, kind), new Paper(basis, since), given(materials));
    }
  }

  /** Who is to score it. */
  @Schema(name = "ExemplarReviewersRequest", description = "评审人员 / Who is to score it")
  record ReviewersRequest(
      @NotNull
          @Size(min = 1, max = FILES)
          @Schema(
              description = "工号，至少两人；留在名单中的保留评分 / staff numbers, at least two",
              examples = "[\"leader-1\", \"leader-2\"]")
          List<@NotBlank @Size(max = NAME) String> reviewers) {
    List<String> people() {
      return reviewers.stream().map(StaffNumber::of).toList();
    }
  }

  /** A reviewer's score. */
  @Schema(name = "ExemplarScoreRequest", description = "评分 / A score")
  record ScoreRequest(
      @NotNull @Min(0) @Max(100) @Schema(description = "0–100", examples = "92") Integer score,
      @Size(max = TEXT) @Schema(description = "意见 / comment", examples = "特色鲜明") String comment) {
    ExemplarDesk.Score toScore() {
      return new ExemplarDesk.Score(score, comment);
    }
  }

  /** What the reviews come to. */
  @Schema(name = "ExemplarReviewRequest", description = "评审意见 / What the reviews come to")
  record OpinionRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "意见 / opinion", examples = "评审组一致同意推荐")
          String opinion) {}

  /** The days of a public notice. */
  @Schema(name = "ExemplarPublicNoticeRequest", description = "公示日期 / The days of a public notice")
  record NoticeRequest(
      @NotNull @Schema(description = "首日，不早于今天 / first day", examples = "2021-05-10")
          LocalDate from,
      @NotNull
          @Schema(
              description =
                  "末日；至少 5 个工作日（按国务院办公厅节假日安排），至多 60 天 / last day; 5 working days at least",
              examples = "2021-05-14")
          LocalDate until) {
    PublicNotice toNotice() {
      return new PublicNotice(from, until);
    }
  }

  /** An objection. */
  @Schema(name = "ExemplarObjectionRequest", description = "异议 / An objection")
  record ObjectionRequest(
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "内容 / what is objected", examples = "申报材料中的活动次数与实际不符")
          String text,
      @Schema(
              description = "由党委工作部代为登记 / written down by the office for somebody",
              examples = "false")
          Boolean onBehalf,
      @Size(max = NAME)
          @Schema(
              description = "代为登记时的异议人姓名；匿名不填 / whose it is; left out where anonymous",
              nullable = true)
          String objector) {
    ExemplarDesk.Objection toObjection() {
      return new ExemplarDesk.Objection(
          text,
          Boolean.TRUE.equals(onBehalf) || objector != null,
          objector == null || objector.isBlank() ? null : objector.strip());
    }
  }

  /** An answer to an objection. */
  @Schema(name = "ExemplarAnswerRequest", description = "异议答复 / An answer to an objection")
  record AnswerRequest(
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "核查情况和答复 / answer", examples = "经核查，材料与记录一致")
          String answer) {}

  /** That cultivation begins. */
  @Schema(name = "ExemplarCultivationRequest", description = "转入培育 / That cultivation begins")
  record CultivationRequest(
      @Size(max = TEXT) @Schema(description = "说明 / comment", examples = "公示无异议") String comment) {}

  /** 自评. */
  @Schema(name = "ExemplarSelfAssessmentRequest", description = "自评 / A self-assessment")
  record SelfAssessmentRequest(
      @NotBlank
          @Size(max = TEXT)
          @Schema(description = "自评报告 / the text", examples = "对照建设标准逐项自评，均已达到")
          String text,
      @Size(max = FILES) @Schema(description = "材料：本组织佐证材料的编号 / ids of the organisation's evidence")
          List<@NotNull UUID> materials) {
    ExemplarDesk.SelfAssessment toAssessment() {
      return new ExemplarDesk.SelfAssessment(text, given(materials));
    }
  }

  /** The province's verdict. */
  @Schema(name = "ExemplarAssessmentRequest", description = "省级考核结论 / The province's verdict")
  record AssessmentRequest(
      @NotNull @Schema(examples = "PASSED") ProvincialVerdict verdict,
      @NotBlank
          @Size(max = NAME)
          @Schema(description = "文号 / number of the paper", examples = "闽委教思〔2021〕12 号")
          String document,
      @NotNull @Schema(description = "成文日期 / its date", examples = "2021-11-30") LocalDate date,
      @Size(max = TEXT) @Schema(description = "意见 / opinion") String opinion) {
    ProvincialAssessment toAssessment() {
      return new ProvincialAssessment(verdict, document, date, opinion);
    }
  }

  /** A designation. */
  @Schema(name = "ExemplarDesignationRequest", description = "命名 / A designation")
  record DesignationRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "依据 / basis", examples = "院党委〔2021〕30 号")
          String basis,
      @NotNull @Schema(description = "命名日期 / its date", examples = "2021-12-10") LocalDate date) {
    ExemplarDesk.Designation toDesignation() {
      return new ExemplarDesk.Designation(basis, date);
    }
  }

  /** A revocation. */
  @Schema(name = "ExemplarRevocationRequest", description = "撤销命名 / A revocation")
  record RevocationRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "理由 / reason", examples = "发生严重违纪问题")
          String reason,
      @NotBlank @Size(max = TEXT) @Schema(description = "依据 / basis", examples = "院党委〔2022〕8 号")
          String basis) {
    ExemplarDesk.Revocation toRevocation() {
      return new ExemplarDesk.Revocation(reason, basis);
    }
  }

  /** Why it is rejected. */
  @Schema(name = "ExemplarRejectionRequest", description = "不予通过 / Why it is rejected")
  record RejectionRequest(
      @NotBlank @Size(max = TEXT) @Schema(description = "理由 / reason", examples = "评审未达到推荐要求")
          String reason) {}

  private static List<UUID> given(List<UUID> materials) {
    return materials == null ? List.of() : materials;
  }
}
