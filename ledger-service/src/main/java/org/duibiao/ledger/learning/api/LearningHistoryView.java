package org.duibiao.ledger.learning.api;

import java.time.Instant;
import java.util.List;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningState;
import org.duibiao.ledger.learning.infrastructure.LearningList;

/** What a learning record said from the beginning on. */
public record LearningHistoryView(String organisation, List<LearningRevisionView> revisions) {

  /** As it was written under a number. */
  public record LearningRevisionView(
      long number,
      LearningContent content,
      LearningState state,
      String reason,
      String changedBy,
      Instant changedAt) {}

  static LearningHistoryView of(String organisation, List<LearningList.Revision> revisions) {
    return new LearningHistoryView(
        organisation,
        revisions.stream()
            .map(
                one ->
                    new LearningRevisionView(
                        one.number(),
                        one.content(),
                        one.state(),
                        one.reason(),
                        one.changedBy(),
                        one.changedAt()))
            .toList());
  }
}
