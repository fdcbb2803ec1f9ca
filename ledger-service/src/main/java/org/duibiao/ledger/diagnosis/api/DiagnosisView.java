package org.duibiao.ledger.diagnosis.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.domain.Guide.Dimension;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;
import org.duibiao.ledger.diagnosis.application.DiagnosisDesk;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.figure.api.FigureView;
import org.duibiao.ledger.obligation.api.LockView;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation's diagnosis: every indicator of its guide with what was found there. */
public record DiagnosisView(
    String organisation,
    String guide,
    int guideVersion,
    List<FindingView> findings,
    ProgressView progress,
    List<LockView> locks,
    long version,
    List<FilingAction> allowedActions) {

  /**
   * An indicator, verbatim, with what was found and what shows it.
   *
   * @param figures what the indicator asks for in numbers, and how far it is reached
   * @param warnings where the result contradicts them
   */
  public record FindingView(
      String indicator,
      String text,
      FindingResult result,
      String note,
      String goodPractice,
      @Schema(description = "佐证材料编号 / ids of evidence") List<UUID> evidence,
      List<FigureView> figures,
      List<String> warnings) {
    FindingView beside(List<FigureView> counted, List<String> told) {
      return new FindingView(indicator, text, result, note, goodPractice, evidence, counted, told);
    }
  }

  /**
   * How far the diagnosis has come.
   *
   * @param total the same as indicators, by the name it had first
   */
  public record ProgressView(
      int indicators,
      int assessed,
      int total,
      @Schema(description = "每种结果的指标数 / indicators by result") Map<FindingResult, Integer> byResult,
      List<DimensionProgressView> byDimension) {

    private static ProgressView of(Guide guide, Diagnosis diagnosis) {
      int indicators = guide.indicators().size();
      return new ProgressView(
          indicators,
          assessed(guide.indicators(), diagnosis),
          indicators,
          Arrays.stream(FindingResult.values())
              .collect(Collectors.toMap(Function.identity(), one -> count(guide, diagnosis, one))),
          guide.dimensions().stream().map(one -> dimension(one, diagnosis)).toList());
    }

    private static DimensionProgressView dimension(Dimension dimension, Diagnosis diagnosis) {
      return new DimensionProgressView(
          dimension.number(),
          dimension.title(),
          dimension.indicators().size(),
          assessed(dimension.indicators(), diagnosis));
    }

    private static int assessed(List<Indicator> indicators, Diagnosis diagnosis) {
      return (int)
          indicators.stream()
              .filter(one -> diagnosis.at(one.code()).result() != FindingResult.NOT_ASSESSED)
              .count();
    }

    private static int count(Guide guide, Diagnosis diagnosis, FindingResult result) {
      return (int)
          guide.indicators().stream()
              .filter(one -> diagnosis.at(one.code()).result() == result)
              .count();
    }
  }

  /** How far the diagnosis has come in one dimension 一级指标. */
  public record DimensionProgressView(int number, String title, int indicators, int assessed) {}

  DiagnosisView with(List<FindingView> shown) {
    return new DiagnosisView(
        organisation, guide, guideVersion, shown, progress, locks, version, allowedActions);
  }

  static DiagnosisView of(DiagnosisDesk.Seen seen, Words words) {
    Guide guide = seen.guide();
    return new DiagnosisView(
        seen.duty().organisation().code(),
        guide.code(),
        guide.version(),
        guide.indicators().stream().map(one -> finding(one, seen)).toList(),
        ProgressView.of(guide, seen.diagnosis()),
        LockView.of(seen.locks(), words),
        seen.diagnosis().version(),
        seen.allowedActions());
  }

  private static FindingView finding(Indicator indicator, DiagnosisDesk.Seen seen) {
    Finding finding = seen.diagnosis().at(indicator.code());
    return new FindingView(
        indicator.code(),
        indicator.text(),
        finding.result(),
        finding.note(),
        finding.goodPractice(),
        finding.evidence(),
        List.of(),
        List.of());
  }
}
