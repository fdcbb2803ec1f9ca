package org.duibiao.ledger.entry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.entry.api.EntryContentView.CaseView;
import org.duibiao.ledger.entry.api.EntryContentView.EntryProblemView;
import org.duibiao.ledger.entry.api.EntryContentView.PracticeView;
import org.duibiao.ledger.entry.application.EntryDesk;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.entry.domain.RowReason;
import org.duibiao.ledger.obligation.api.LockView;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @Schema(description = "不妨碍报送、但应补充的内容 / what should be added; it bars no filing")
        List<EntryWarningView> warnings,
    long version,
    List<FilingAction> allowedActions) {

  /** Something that should be added before it is filed, and where. */
  public record EntryWarningView(String pointer, String indicator, String detail) {}

  private static List<EntryWarningView> warnings(List<Row> problems, Words words) {
    return IntStream.range(0, problems.size())
        .filter(i -> problems.get(i).needsFact())
        .mapToObj(i -> warning("/problems/" + i, problems.get(i).indicator(), words))
        .toList();
  }

  private static EntryWarningView warning(String pointer, String indicator, Words words) {
    String bundle = LedgerProblem.INVALID_CONTENT.bundle();
    return new EntryWarningView(
        pointer, indicator, words.text(bundle, "entry.needs-fact", indicator));
  }

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
        warnings(content.problems(), words),
        entry.version(),
        seen.allowedActions());
  }
}
