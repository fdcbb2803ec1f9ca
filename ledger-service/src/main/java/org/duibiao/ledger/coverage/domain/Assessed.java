package org.duibiao.ledger.coverage.domain;

import java.util.Map;

/**
 * How often each result was found. Invariant: the five sum up to the organisations that owe a
 * diagnosis by the guide, or have filed one; what none of them assessed is not assessed.
 *
 * <p>The notice: “查找存在问题和工作短板”.
 */
public record Assessed(
    long met, long partlyMet, long notMet, long notApplicable, long notAssessed) {
  private static final String OWED = "OWED";

  /** What is counted at an indicator, the first one of the guide being 1. */
  public static Assessed at(int position, Map<String, Long> marks) {
    long met = count(position, IndicatorResult.MET, marks);
    long partlyMet = count(position, IndicatorResult.PARTLY_MET, marks);
    long notMet = count(position, IndicatorResult.NOT_MET, marks);
    long notApplicable = count(position, IndicatorResult.NOT_APPLICABLE, marks);
    long assessed = met + partlyMet + notMet + notApplicable;
    return new Assessed(met, partlyMet, notMet, notApplicable, owed(marks) - assessed);
  }

  /** How many organisations owe a diagnosis by the guide, or have filed one. */
  public static long owed(Map<String, Long> marks) {
    return marks.getOrDefault(OWED, 0L);
  }

  private static long count(int position, IndicatorResult result, Map<String, Long> marks) {
    return marks.getOrDefault(position + result.letter(), 0L);
  }

  /** All five. */
  public long sum() {
    return met + partlyMet + notMet + notApplicable + notAssessed;
  }

  /** These and others. */
  public Assessed plus(Assessed other) {
    return new Assessed(
        met + other.met,
        partlyMet + other.partlyMet,
        notMet + other.notMet,
        notApplicable + other.notApplicable,
        notAssessed + other.notAssessed);
  }
}
