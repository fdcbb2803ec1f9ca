package org.duibiao.rectification.ledger.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts.Fact;
import org.duibiao.rectification.item.infrastructure.EarlyProblemFacts.Kind;

/** What this service reads of {@code ledger.problem-withdrawn.v1}: a problem is no longer one. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProblemWithdrawn(UUID problemId, String reason) {
  static final String TYPE = "ledger.problem-withdrawn.v1";

  ProblemWithdrawn {
    requireNonNull(problemId, "problemId");
  }

  Fact toFact(ReceivedEvent event) {
    return new Fact(
        event.id(),
        problemId,
        event.aggregateVersion(),
        Kind.WITHDRAWN,
        null,
        null,
        reason,
        event.actor());
  }
}
