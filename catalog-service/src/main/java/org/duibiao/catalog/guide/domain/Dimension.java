package org.duibiao.catalog.guide.domain;

import java.util.List;

/**
 * 一级指标: a group of indicators, such as one of the "七个有力".
 *
 * @param number its place in the guide, from 1
 */
public record Dimension(int number, String title, List<Indicator> indicators) {
  /** A dimension whose indicators cannot be changed from outside. */
  public Dimension {
    indicators = List.copyOf(indicators);
  }
}
