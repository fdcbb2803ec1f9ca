package org.duibiao.ledger.diagnosis.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duibiao.ledger.diagnosis.domain.Assessment;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found: whole dimensions first, findings as exceptions from them. */
public record DiagnosisRequest(
    @Size(max = 500) List<@Valid @NotNull FindingRequest> findings,
    @Size(max = 500) List<@Valid @NotNull DimensionRequest> dimensions) {

  /** What was found at one indicator. */
  public record FindingRequest(
      @Schema(examples = "branch-1.3") @NotBlank @Size(max = 64) String indicator,
      @NotNull FindingResult result,
      @Schema(examples = "主题党日未能固定到每月同一天") @Size(max = 20_000) String note,
      @Schema(examples = "支委轮流讲微党课") @Size(max = 20_000) String goodPractice) {
    private Finding toFinding() {
      return new Finding(indicator, result, note, goodPractice);
    }
  }

  /** The result of a whole dimension. */
  public record DimensionRequest(
      @Schema(examples = "1") @NotNull Integer number, @NotNull FindingResult result) {
    private Assessment.DimensionResult toResult() {
      return new Assessment.DimensionResult(number, result);
    }
  }

  Assessment toAssessment() {
    return new Assessment(
        dimensions == null
            ? List.of()
            : dimensions.stream().map(DimensionRequest::toResult).toList(),
        findings == null ? List.of() : findings.stream().map(FindingRequest::toFinding).toList());
  }
}
