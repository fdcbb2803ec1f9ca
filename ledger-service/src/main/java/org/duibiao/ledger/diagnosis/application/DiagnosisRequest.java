package org.duibiao.ledger.diagnosis.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.evidence.EvidenceReferences;
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
      @Schema(examples = "支委轮流讲微党课") @Size(max = 20_000) String goodPractice,
      @Schema(description = "佐证材料编号；不写则保持不变 / ids of evidence; what is there stays if absent")
          @Size(max = 50)
          List<@NotNull UUID> evidence) {
    private Finding toFinding() {
      return new Finding(indicator, result, note, goodPractice, evidence);
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
        named().stream().map(FindingRequest::toFinding).toList(),
        named().stream()
            .filter(finding -> finding.evidence() == null)
            .map(FindingRequest::indicator)
            .collect(Collectors.toSet()));
  }

  /** The evidence that is named, and where. */
  List<EvidenceReferences.Named> namedEvidence() {
    List<EvidenceReferences.Named> all = new ArrayList<>();
    for (int i = 0; i < named().size(); i++) {
      List<UUID> ids = named().get(i).evidence();
      for (int j = 0; ids != null && j < ids.size(); j++) {
        all.add(new EvidenceReferences.Named("/findings/" + i + "/evidence/" + j, ids.get(j)));
      }
    }
    return all;
  }

  private List<FindingRequest> named() {
    return findings == null ? List.of() : findings;
  }
}
