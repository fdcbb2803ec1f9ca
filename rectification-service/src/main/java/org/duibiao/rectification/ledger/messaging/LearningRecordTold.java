package org.duibiao.rectification.ledger.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.record.infrastructure.LedgerRecords;

/** What this service reads of the ledger's facts about learning records. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LearningRecordTold(
    UUID recordId, String organisation, String kind, String title, LocalDate date) {
  static final String RECORDED = "ledger.learning-record-recorded.v1";
  static final String CORRECTED = "ledger.learning-record-corrected.v1";
  static final String WITHDRAWN = "ledger.learning-record-withdrawn.v1";

  LearningRecordTold {
    requireNonNull(recordId, "recordId");
    requireNonNull(organisation, "organisation");
    requireNonNull(kind, "kind");
    requireNonNull(title, "title");
    requireNonNull(date, "date");
  }

  LedgerRecords.State toState(ReceivedEvent event) {
    return new LedgerRecords.State(
        recordId,
        organisation,
        kind,
        title,
        date,
        event.type().equals(WITHDRAWN),
        event.aggregateVersion());
  }
}
