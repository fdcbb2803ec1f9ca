package org.duibiao.ledger.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.Words;
import org.duibiao.ledger.entry.api.EntryContentView;
import org.duibiao.ledger.entry.api.EntryContentView.CaseView;
import org.duibiao.ledger.entry.api.EntryContentView.EntryProblemView;
import org.duibiao.ledger.entry.api.EntryContentView.PracticeView;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.ledger.application.LedgerDesk;
import org.duibiao.ledger.ledger.domain.Below;
import org.duibiao.ledger.ledger.domain.Ledger;
import org.duibiao.ledger.ledger.domain.LedgerContent;
import org.duibiao.ledger.obligation.api.LockView;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;

/** A unit's ledger in the form of annex 2, as the caller sees it now. */
public record LedgerView(
    UUID id,
    String campaign,
    String organisation,
    String organisationName,
    FilingState state,
    int revision,
    Timeliness timeliness,
    LocalDate dueDate,
    List<LedgerRowView> rows,
    List<MissingView> missing,
    List<SupplementView> supplements,
    String filledInBy,
    String responsiblePerson,
    String signedOffBy,
    String returnReason,
    LocalDate correctBy,
    List<LockView> locks,
    long version,
    List<FilingAction> allowedActions) {

  /** A row, numbered: the unit's own first, then those below in display order. */
  public record LedgerRowView(
      int number,
      String organisation,
      String organisationName,
      String entryState,
      Integer revision,
      boolean newerAvailable,
      List<PracticeView> successfulPractices,
      List<CaseView> typicalCases,
      List<EntryProblemView> problems,
      String remarks,
      boolean noProblemFound) {}

  /** One below that is not among the rows, and why. */
  public record MissingView(
      String organisation, String organisationName, String state, String explanation) {}

  /** What was taken in after filing. */
  public record SupplementView(String organisation, int revision, Instant takenInAt) {}

  static LedgerView of(LedgerDesk.Seen seen, Words words) {
    LedgerDesk.Files files = seen.files();
    Ledger ledger = files.ledger();
    return new LedgerView(
        ledger.id(),
        ledger.campaign(),
        ledger.organisation(),
        files.duty().organisation().name(),
        ledger.state(),
        ledger.revision(),
        seen.timeliness(),
        files.duty().obligation().dueDate(),
        rows(seen),
        missing(seen),
        ledger.content().supplements().stream().map(LedgerView::supplement).toList(),
        ledger.filledInBy(),
        ledger.responsiblePerson(),
        ledger.signedOffBy(),
        ledger.returnReason(),
        ledger.correctBy(),
        LockView.of(seen.locks(), words),
        ledger.version(),
        seen.allowedActions());
  }

  private static List<LedgerRowView> rows(LedgerDesk.Seen seen) {
    List<LedgerRowView> rows = new ArrayList<>();
    Entry own = seen.files().entry();
    Below unit =
        new Below(
            own.organisation(),
            seen.files().duty().organisation().name(),
            own.state().name(),
            own.id(),
            null);
    rows.add(row(1, unit, own.revision() == 0 ? null : own.revision(), false, own.content()));
    for (LedgerDesk.SeenRow row : seen.rows()) {
      rows.add(
          row(rows.size() + 1, row.below(), row.revision(), row.newerAvailable(), row.content()));
    }
    return rows;
  }

  private static LedgerRowView row(
      int number, Below whose, Integer revision, boolean newer, EntryContent content) {
    return new LedgerRowView(
        number,
        whose.organisation(),
        whose.name(),
        whose.standing(),
        revision,
        newer,
        EntryContentView.practices(content.successfulPractices()),
        EntryContentView.cases(content.typicalCases()),
        EntryContentView.problems(content.problems()),
        content.remarks(),
        content.noProblemFound());
  }

  /** While filed: who was not filed with it; before: who would have to be explained. */
  private static List<MissingView> missing(LedgerDesk.Seen seen) {
    LedgerDesk.Files files = seen.files();
    Map<String, String> explained =
        files.ledger().content().missing().stream()
            .collect(
                Collectors.toMap(
                    LedgerContent.Missing::organisation, LedgerContent.Missing::explanation));
    boolean filed = files.ledger().filed();
    return files.rollUp().below().stream()
        .filter(one -> filed ? explained.containsKey(one.organisation()) : one.missing())
        .map(one -> missing(one, explained.get(one.organisation())))
        .toList();
  }

  private static MissingView missing(Below below, String explanation) {
    return new MissingView(below.organisation(), below.name(), below.standing(), explanation);
  }

  private static SupplementView supplement(LedgerContent.Supplement taken) {
    return new SupplementView(taken.organisation(), taken.revision(), taken.takenInAt());
  }
}
