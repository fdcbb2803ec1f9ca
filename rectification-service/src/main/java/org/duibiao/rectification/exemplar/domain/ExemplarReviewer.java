package org.duibiao.rectification.exemplar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Somebody who is to score an exemplar, and their score once they have given it.
 *
 * @param score 0 to 100, null until it is given; so comment and day
 * @param since the exemplar's version with which this was said, so that of several reviewers who
 *     score at once none stands in another's way
 */
@Embeddable
public record ExemplarReviewer(
    String person,
    Integer score,
    String comment,
    @Column(name = "scored_at") Instant scoredAt,
    long since) {
  static ExemplarReviewer appointed(String person, long since) {
    return new ExemplarReviewer(person, null, null, null, since);
  }

  /** The mean of the scores that were given. */
  public static OptionalDouble mean(List<ExemplarReviewer> reviewers) {
    return reviewers.stream()
        .filter(ExemplarReviewer::scored)
        .mapToInt(ExemplarReviewer::score)
        .average();
  }

  boolean scored() {
    return score != null;
  }
}
