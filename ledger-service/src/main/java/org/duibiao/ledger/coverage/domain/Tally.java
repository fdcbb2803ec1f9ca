package org.duibiao.ledger.coverage.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * How the obligations at a node and below it stand. Invariant: every obligation is in exactly one
 * of the five, so what is expected is their sum by construction.
 *
 * <p>The notice: 诊断……全覆盖开展.
 */
public record Tally(long onTime, long late, long overdue, long pending, long exempt) {
  /** Nothing is owed. */
  public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

  /** Sums buckets up; an open obligation is overdue once its due date has passed. */
  public static Tally of(Map<String, Long> buckets, LocalDate today) {
    Tally sum = EMPTY;
    for (Map.Entry<String, Long> bucket : buckets.entrySet()) {
      sum = sum.plus(one(Bucket.parse(bucket.getKey()), bucket.getValue(), today));
    }
    return sum;
  }

  private static Tally one(Bucket bucket, long count, LocalDate today) {
    return switch (CoverageBucket.of(bucket, today)) {
      case ON_TIME -> new Tally(count, 0, 0, 0, 0);
      case LATE -> new Tally(0, count, 0, 0, 0);
      case OVERDUE -> new Tally(0, 0, count, 0, 0);
      case PENDING -> new Tally(0, 0, 0, count, 0);
      case EXEMPT -> new Tally(0, 0, 0, 0, count);
    };
  }

  /** How many obligations there are. */
  public long expected() {
    return onTime + late + overdue + pending + exempt;
  }

  private Tally plus(Tally other) {
    return new Tally(
        onTime + other.onTime,
        late + other.late,
        overdue + other.overdue,
        pending + other.pending,
        exempt + other.exempt);
  }
}
