package org.duibiao.ledger.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaySeriesTest {
  private static final LocalDate DUE = LocalDate.of(2021, 4, 20);

  @Test
  void whatIsOpenTurnsOverdueByTheCalendarAloneAndADayKeepsWhatHappenedOnIt() {
    String open = Bucket.open(DUE).text();
    Map<LocalDate, Map<String, Long>> changes =
        Map.of(DUE, Map.of(open, -1L, "ON_TIME", 1L, "+SUBMITTED", 2L, "+RETURNED", 1L));

    List<DaySeries.Day> days =
        DaySeries.of(
            new Period(DUE.minusDays(1), DUE.plusDays(1)),
            Map.of(open, 3L, "+SUBMITTED", 9L),
            changes);

    assertThat(days)
        .containsExactly(
            new DaySeries.Day(DUE.minusDays(1), new Tally(0, 0, 0, 3, 0), 0, 0, 0),
            new DaySeries.Day(DUE, new Tally(1, 0, 0, 2, 0), 2, 0, 1),
            new DaySeries.Day(DUE.plusDays(1), new Tally(1, 0, 2, 0, 0), 0, 0, 0));
  }
}
