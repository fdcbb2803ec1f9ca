package org.duibiao.rectification.weakness.api;

import org.duibiao.rectification.weakness.domain.ProposalOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of proposing. */
@Schema(name = "CaseProposal", description = "提名结果 / What came of proposing")
record CaseProposalView(
    @Schema(description = "新提名 / newly proposed", examples = "3") long proposed,
    @Schema(description = "理由有更新 / brought up to date", examples = "1") long updated,
    @Schema(description = "理由已消除 / lapsed", examples = "0") long lapsed) {
  static CaseProposalView of(ProposalOutcome outcome) {
    return new CaseProposalView(outcome.proposed(), outcome.updated(), outcome.lapsed());
  }
}
