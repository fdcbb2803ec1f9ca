package org.duibiao.ledger.coverage.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the organisations of one type stand, and how well they filed. Invariant: each of the four is
 * part of what is on time, or late.
 *
 * @param onTimePassed 按时一次通过
 * @param onTimeReturned 占坑上报
 */
public record Level(
    String type,
    Tally tally,
    long onTimePassed,
    long onTimeReturned,
    long latePassed,
    long lateReturned) {

  /** The levels out of counts by mark, by the name of the type. */
  public static List<Level> of(Map<String, Long> marks, LocalDate today) {
    Map<String, Map<String, Long>> byType = new TreeMap<>();
    marks.forEach(
        (mark, count) ->
            byType
                .computeIfAbsent(Mark.parse(mark).type(), type -> new HashMap<>())
                .put(mark, count));
    return byType.entrySet().stream()
        .map(type -> level(type.getKey(), type.getValue(), today))
        .toList();
  }

  private static Level level(String type, Map<String, Long> marks, LocalDate today) {
    return new Level(
        type,
        Tally.of(Mark.byBucket(marks), today),
        sum(marks, Bucket.ON_TIME, FirstReview.PASSED),
        sum(marks, Bucket.ON_TIME, FirstReview.RETURNED),
        sum(marks, Bucket.LATE, FirstReview.PASSED),
        sum(marks, Bucket.LATE, FirstReview.RETURNED));
  }

  private static long sum(Map<String, Long> marks, Bucket bucket, FirstReview review) {
    return marks.entrySet().stream()
        .filter(one -> is(Mark.parse(one.getKey()), bucket, review))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean is(Mark mark, Bucket bucket, FirstReview review) {
    return mark.bucket().equals(bucket) && mark.review() == review;
  }
}
