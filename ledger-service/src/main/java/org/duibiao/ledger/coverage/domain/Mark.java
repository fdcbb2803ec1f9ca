package org.duibiao.ledger.coverage.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * As what an obligation is counted: by the type of its organisation, how it stands, and what came
 * of its first review. The database writes it the same way.
 */
public record Mark(String type, Bucket bucket, FirstReview review) {
  /** Reads what is stored, as BRANCH/ON_TIME/PASSED. */
  public static Mark parse(String text) {
    String[] parts = text.split("/", -1);
    return new Mark(parts[0], Bucket.parse(parts[1]), FirstReview.valueOf(parts[2]));
  }

  /** Counts by bucket out of counts by mark. */
  public static Map<String, Long> byBucket(Map<String, Long> marks) {
    Map<String, Long> buckets = new HashMap<>();
    marks.forEach((mark, count) -> buckets.merge(parse(mark).bucket().text(), count, Long::sum));
    return buckets;
  }
}
