package org.duibiao.rectification.ledger.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.item.domain.RecordedProblem;

/** What this service reads of {@code ledger.problem-recorded.v1}: a problem was accepted. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProblemRecorded(
    UUID problemId,
    String campaign,
    String organisation,
    String indicator,
    String text,
    LocalDate rectificationDueDate,
    List<String> contributors) {
  static final String TYPE = "ledger.problem-recorded.v1";

  ProblemRecorded {
    requireNonNull(problemId, "problemId");
    requireNonNull(campaign, "campaign");
    requireNonNull(organisation, "organisation");
    requireNonNull(indicator, "indicator");
    requireNonNull(text, "text");
    contributors = contributors == null ? List.of() : List.copyOf(contributors);
  }

  RecordedProblem toProblem(ReceivedEvent event) {
    return new RecordedProblem(
        problemId,
        campaign,
        organisation,
        indicator,
        text,
        rectificationDueDate,
        Set.copyOf(contributors),
        event.actor(),
        event.aggregateVersion());
  }
}
