package org.duibiao.rectification.ledger.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.rectification.record.infrastructure.LedgerRecords;

/** What this service reads of the ledger's facts about evidence: one more kind of record. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EvidenceTold(UUID evidenceId, String organisation, String title, LocalDate effectiveDate) {
  static final String ADDED = "ledger.evidence-added.v1";
  static final String DELETED = "ledger.evidence-deleted.v1";

  private static final String KIND = "EVIDENCE";

  EvidenceTold {
    requireNonNull(evidenceId, "evidenceId");
    requireNonNull(organisation, "organisation");
    requireNonNull(title, "title");
    requireNonNull(effectiveDate, "effectiveDate");
  }

  LedgerRecords.State toState(ReceivedEvent event) {
    return new LedgerRecords.State(
        evidenceId,
        organisation,
        KIND,
        title,
        effectiveDate,
        event.type().equals(DELETED),
        event.aggregateVersion());
  }
}
