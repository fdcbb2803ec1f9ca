package org.duibiao.rectification.weakness.api;

import java.util.List;
import org.duibiao.chassis.problem.Words;
import org.duibiao.rectification.weakness.domain.CandidateReason;
import org.duibiao.rectification.weakness.domain.Criterion;
import org.duibiao.rectification.weakness.domain.WeaknessProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason for which an organisation is weak, in figures and in words. */
@Schema(name = "CaseReason", description = "认定理由 / One reason")
record CaseReasonView(
    Criterion criterion,
    @Schema(description = "实际值 / what was found", examples = "40") int figure,
    @Schema(description = "标准 / from which it counts", examples = "30") int threshold,
    @Schema(
            description = "涉及的指标或报送任务 / indicators or obligations",
            examples = "[\"branch-1.2\", \"branch-1.4\"]")
        List<String> ids,
    @Schema(description = "说明 / in words", examples = "未达标指标占 40%（标准为 30%）") String text) {
  static CaseReasonView of(CandidateReason reason, Words words) {
    String text =
        words.text(
            WeaknessProblem.CASE_REASON_MISSING.bundle(),
            "criterion." + reason.criterion().name(),
            reason.figure(),
            reason.threshold(),
            String.join(", ", reason.ids()));
    return new CaseReasonView(
        reason.criterion(), reason.figure(), reason.threshold(), reason.ids(), text);
  }
}
