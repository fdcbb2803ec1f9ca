package org.duibiao.ledger.coverage.api;

import java.util.List;
import org.duibiao.ledger.coverage.application.CoverageDesk;
import org.duibiao.ledger.coverage.domain.Level;

/**
 * How a milestone is covered by type of organisation, at an organisation and below it. Invariant:
 * the levels sum up to the coverage there.
 */
public record CoverageLevelsView(
    String organisation, String milestone, List<CoverageLevelView> levels) {

  /**
   * The organisations of one type.
   *
   * @param onTimePassed 按时一次通过, part of onTime
   * @param onTimeReturned 占坑上报, part of onTime
   */
  public record CoverageLevelView(
      String type,
      long expected,
      long onTime,
      long late,
      long overdue,
      long pending,
      long exempt,
      long onTimePassed,
      long onTimeReturned,
      long latePassed,
      long lateReturned) {

    private static CoverageLevelView of(Level level) {
      return new CoverageLevelView(
          level.type(),
          level.tally().expected(),
          level.tally().onTime(),
          level.tally().late(),
          level.tally().overdue(),
          level.tally().pending(),
          level.tally().exempt(),
          level.onTimePassed(),
          level.onTimeReturned(),
          level.latePassed(),
          level.lateReturned());
    }
  }

  static CoverageLevelsView of(CoverageDesk.Levels levels) {
    return new CoverageLevelsView(
        levels.organisation(),
        levels.milestone(),
        levels.levels().stream().map(CoverageLevelView::of).toList());
  }
}
