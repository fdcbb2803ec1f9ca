package org.duibiao.ledger.entry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.entry.api.EntryContentView.CaseView;
import org.duibiao.ledger.entry.api.EntryContentView.EntryProblemView;
import org.duibiao.ledger.entry.api.EntryContentView.PracticeView;
import org.duibiao.ledger.entry.application.EntryDesk;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.RowReason;
import org.duibiao.ledger.obligation.api.LockView;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;

/** An organisation's entry as the caller sees it now. */
public record EntryView(
    UUID id,
    String campaign,
    String organisation,
    String organisationName,
    FilingState state,
    int revision,
    Integer acceptedRevision,
    List<PracticeView> successfulPractices,
    List<CaseView> typicalCases,
    List<EntryProblemView> problems,
    String remarks,
    boolean noProblemFound,
    String filledInBy,
    String filledInPost,
    String responsiblePerson,
    String signedOffBy,
    Timeliness timeliness,
    LocalDate dueDate,
    String returnReason,
    List<RowReason> returnedRows,
    LocalDate correctBy,
    List<LockView> locks,
    long version,
    List<FilingAction> allowedActions) {

  static EntryView of(EntryDesk.Seen seen, Words words) {
    Entry entry = seen.entry();
    EntryContent content = entry.content();
    return new EntryView(
        entry.id(),
        entry.campaign(),
        entry.organisation(),
        seen.duty().organisation().name(),
        entry.state(),
        entry.revision(),
        entry.acceptedRevision(),
        EntryContentView.practices(content.successfulPractices()),
        EntryContentView.cases(content.typicalCases()),
        EntryContentView.problems(content.problems()),
        content.remarks(),
        content.noProblemFound(),
        entry.filledInBy(),
        entry.filledInPost(),
        entry.responsiblePerson(),
        entry.signedOffBy(),
        seen.timeliness(),
        seen.duty().obligation().dueDate(),
        entry.returnReason(),
        entry.returnedRows().rows(),
        entry.correctBy(),
        LockView.of(seen.locks(), words),
        entry.version(),
        seen.allowedActions());
  }
}
