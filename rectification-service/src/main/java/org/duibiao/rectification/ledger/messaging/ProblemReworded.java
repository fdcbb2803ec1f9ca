package org.duibiao.rectification.ledger.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts.Fact;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts.Kind;

/** What this service reads of {@code ledger.problem-reworded.v1}: a problem has other words. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProblemReworded(UUID problemId, String indicator, String text) {
  static final String TYPE = "ledger.problem-reworded.v1";

  ProblemReworded {
    requireNonNull(problemId, "problemId");
    requireNonNull(indicator, "indicator");
    requireNonNull(text, "text");
  }

  Fact toFact(ReceivedEvent event) {
    return new Fact(
        event.id(),
        problemId,
        event.aggregateVersion(),
        Kind.REWORDED,
        indicator,
        text,
        null,
        event.actor());
  }
}
