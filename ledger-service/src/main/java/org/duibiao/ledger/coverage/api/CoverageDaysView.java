package org.duibiao.ledger.coverage.api;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.ledger.coverage.application.CoverageDesk;
import org.duibiao.ledger.coverage.domain.DaySeries;

/** How a milestone was covered at an organisation day by day. */
public record CoverageDaysView(String organisation, String milestone, List<CoverageDayView> days) {

  /**
   * A day in Asia/Shanghai: how it stood at the end, and what happened on it.
   *
   * @param submitted filings on this day, corrections among them
   */
  public record CoverageDayView(
      LocalDate day,
      long expected,
      long onTime,
      long late,
      long overdue,
      long pending,
      long exempt,
      long submitted,
      long accepted,
      long returned) {

    private static CoverageDayView of(DaySeries.Day day) {
      return new CoverageDayView(
          day.day(),
          day.tally().expected(),
          day.tally().onTime(),
          day.tally().late(),
          day.tally().overdue(),
          day.tally().pending(),
          day.tally().exempt(),
          day.submitted(),
          day.accepted(),
          day.returned());
    }
  }

  static CoverageDaysView of(CoverageDesk.Days days) {
    return new CoverageDaysView(
        days.organisation(),
        days.milestone(),
        days.days().stream().map(CoverageDayView::of).toList());
  }
}
