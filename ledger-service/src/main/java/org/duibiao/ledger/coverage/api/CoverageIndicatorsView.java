package org.duibiao.ledger.coverage.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.ledger.coverage.application.IndicatorDesk;
import org.duibiao.ledger.coverage.domain.Assessed;

/**
 * How often each indicator was found met or not at an organisation and below it. Invariant: the
 * five of an indicator sum up to the organisations of its guide, those of a dimension to its
 * indicators'.
 */
public record CoverageIndicatorsView(
    String organisation,
    List<CoverageDimensionView> dimensions,
    List<CoverageIndicatorView> indicators) {

  /** An indicator 二级指标, with the organisations that diagnose themselves by its guide. */
  public record CoverageIndicatorView(
      String guide,
      int guideVersion,
      int dimension,
      String indicator,
      String text,
      long organisations,
      long met,
      long partlyMet,
      long notMet,
      long notApplicable,
      long notAssessed) {

    static CoverageIndicatorView of(IndicatorDesk.Indicator one) {
      Assessed found = one.assessed();
      return new CoverageIndicatorView(
          one.guide().code(),
          one.guide().version(),
          one.dimension().number(),
          one.indicator().code(),
          one.indicator().text(),
          found.sum(),
          found.met(),
          found.partlyMet(),
          found.notMet(),
          found.notApplicable(),
          found.notAssessed());
    }
  }

  /** A dimension 一级指标: the sums of its indicators. */
  public record CoverageDimensionView(
      String guide,
      int guideVersion,
      int number,
      String title,
      long met,
      long partlyMet,
      long notMet,
      long notApplicable,
      long notAssessed) {

    private static CoverageDimensionView of(Dimension key, Assessed sum) {
      return new CoverageDimensionView(
          key.guide(),
          key.version(),
          key.number(),
          key.title(),
          sum.met(),
          sum.partlyMet(),
          sum.notMet(),
          sum.notApplicable(),
          sum.notAssessed());
    }
  }

  private record Dimension(String guide, int version, int number, String title) {
    private static Dimension of(IndicatorDesk.Indicator one) {
      return new Dimension(
          one.guide().code(),
          one.guide().version(),
          one.dimension().number(),
          one.dimension().title());
    }
  }

  static CoverageIndicatorsView of(IndicatorDesk.Weaknesses weaknesses) {
    Map<Dimension, Assessed> dimensions = new LinkedHashMap<>();
    weaknesses
        .indicators()
        .forEach(one -> dimensions.merge(Dimension.of(one), one.assessed(), Assessed::plus));
    return new CoverageIndicatorsView(
        weaknesses.organisation(),
        dimensions.entrySet().stream()
            .map(one -> CoverageDimensionView.of(one.getKey(), one.getValue()))
            .toList(),
        weaknesses.indicators().stream().map(CoverageIndicatorView::of).toList());
  }
}
