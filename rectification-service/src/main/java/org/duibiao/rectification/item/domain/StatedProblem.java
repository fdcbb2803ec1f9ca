package org.duibiao.rectification.item.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The problem 存在问题 for which an item stands, in its present words. Invariant: which problem it is
 * and whose never changes.
 *
 * @param version number of the newest fact that is known of it
 */
@Embeddable
public record StatedProblem(
    @Column(name = "problem_id", updatable = false) UUID problemId,
    @Column(name = "problem_version") long version,
    @Column(updatable = false) String campaign,
    @Column(updatable = false) String organisation,
    String indicator,
    @Column(name = "problem") String text) {

  static StatedProblem of(RecordedProblem recorded) {
    return new StatedProblem(
        recorded.problemId(),
        recorded.version(),
        recorded.campaign(),
        recorded.organisation(),
        recorded.indicator(),
        recorded.text());
  }

  StatedProblem worded(String newIndicator, String newText, long factVersion) {
    return new StatedProblem(problemId, factVersion, campaign, organisation, newIndicator, newText);
  }

  StatedProblem known(long factVersion) {
    return worded(indicator, text, factVersion);
  }

  /** Its words in one line, for the history. */
  String told() {
    return indicator + ": " + text;
  }
}
