package org.duibiao.ledger.campaign.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/**
 * A version of a diagnosis guide 诊断工作指南 as the catalog published it; it never changes.
 *
 * @param dimensions 一级指标 in their order
 */
public record Guide(String code, int version, String title, List<Dimension> dimensions) {

  /** 一级指标. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Dimension(int number, String title, List<Indicator> indicators) {}

  /** 二级指标; the text is verbatim. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Indicator(String code, String text) {}

  /** All indicators in their order. */
  public List<Indicator> indicators() {
    return dimensions.stream().flatMap(dimension -> dimension.indicators().stream()).toList();
  }

  /** The indicator with a code. */
  public Optional<Indicator> indicator(String code) {
    return indicators().stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /** Whether the guide has an indicator with this code. */
  public boolean has(String indicator) {
    return indicator(indicator).isPresent();
  }

  /** The dimension with a number. */
  public Optional<Dimension> dimension(int number) {
    return dimensions.stream().filter(dimension -> dimension.number() == number).findFirst();
  }
}
