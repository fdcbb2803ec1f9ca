package org.duibiao.rectification.weakness.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.problem.Words;
import org.duibiao.rectification.weakness.application.CandidateReading;
import org.duibiao.rectification.weakness.domain.CandidateAction;
import org.duibiao.rectification.weakness.domain.CandidateState;
import org.duibiao.rectification.weakness.domain.CaseCandidate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that is proposed as weak. */
@Schema(name = "CaseCandidate", description = "薄弱党组织提名 / An organisation proposed as weak")
record CaseCandidateView(
    UUID id,
    @Schema(examples = "xzj-2021") String campaign,
    @Schema(examples = "dept-01-b1") String organisation,
    @Schema(examples = "第一党支部") String organisationName,
    CandidateState state,
    List<CaseReasonView> reasons,
    Instant proposedAt,
    @Schema(nullable = true) String decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(nullable = true, description = "意见或理由 / comment or reason") String decisionReason,
    @Schema(description = "版本，即 ETag / the version in the ETag", examples = "1") long version,
    @Schema(description = "您现在可以做的 / what would succeed for you now")
        List<CandidateAction> allowedActions) {

  /** One page of proposals. */
  @Schema(name = "CaseCandidatePage", description = "一页提名 / One page of proposals")
  record CaseCandidatePage(
      List<CaseCandidateView> items,
      @Schema(
              description = "下一页的标记，最后一页为空 / cursor of the next page, null on the last",
              nullable = true)
          String next) {
    static CaseCandidatePage of(Page<CandidateReading> page, Words words) {
      Page<CaseCandidateView> views = page.map(one -> CaseCandidateView.of(one, words));
      return new CaseCandidatePage(views.items(), views.next());
    }
  }

  static CaseCandidateView of(CandidateReading reading, Words words) {
    CaseCandidate one = reading.candidate();
    return new CaseCandidateView(
        one.id(),
        one.campaign(),
        one.organisation(),
        reading.organisationName(),
        one.state(),
        one.reasons().stream().map(reason -> CaseReasonView.of(reason, words)).toList(),
        one.proposedAt(),
        one.decidedBy(),
        one.decidedAt(),
        one.decisionReason(),
        one.version(),
        reading.allowedActions());
  }
}
