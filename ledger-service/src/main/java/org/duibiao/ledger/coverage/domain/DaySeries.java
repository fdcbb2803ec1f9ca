package org.duibiao.ledger.coverage.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The coverage of a node day by day, out of what changed on each day. Invariant: the last day's
 * tally is that of the present, and a day is never rewritten by what happens later: an organisation
 * that moves is counted from then on where it stands.
 */
public final class DaySeries {
  private DaySeries() {}

  /**
   * A day: how it stood at the end, and what happened on it.
   *
   * @param submitted filings, first ones and again
   */
  public record Day(LocalDate day, Tally tally, long submitted, long accepted, long returned) {}

  /**
   * The days of a period.
   *
   * @param before counts by bucket before the first day
   * @param changes what changed on a day, by bucket or by step
   */
  public static List<Day> of(
      Period period, Map<String, Long> before, Map<LocalDate, Map<String, Long>> changes) {
    Map<String, Long> standing = new HashMap<>();
    before.forEach((mark, count) -> add(standing, mark, count));
    List<Day> days = new ArrayList<>();
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      Map<String, Long> changed = changes.getOrDefault(day, Map.of());
      changed.forEach((mark, by) -> add(standing, mark, by));
      days.add(
          new Day(
              day,
              Tally.of(standing, day),
              on(changed, Step.SUBMITTED),
              on(changed, Step.ACCEPTED),
              on(changed, Step.RETURNED)));
    }
    return days;
  }

  private static void add(Map<String, Long> standing, String mark, long by) {
    if (!mark.startsWith("+")) {
      standing.merge(mark, by, Long::sum);
    }
  }

  private static long on(Map<String, Long> changed, Step step) {
    return changed.getOrDefault(step.mark(), 0L);
  }
}
