package org.duibiao.ledger.ledger.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.ledger.entry.api.EntryContentView;
import org.duibiao.ledger.entry.api.EntryContentView.CaseView;
import org.duibiao.ledger.entry.api.EntryContentView.EntryProblemView;
import org.duibiao.ledger.entry.api.EntryContentView.PracticeView;
import org.duibiao.ledger.ledger.application.LedgerHistory;
import org.duibiao.ledger.ledger.domain.LedgerContent;
import org.duibiao.ledger.ledger.infrastructure.LedgerRevisions;
import org.duibiao.ledger.signoff.SignedCopyView;

/**
 * A filing of a unit's ledger as it was; it never changes.
 *
 * @param rows empty in the list of all filings
 */
public record LedgerRevisionView(
    int number,
    int entryRevision,
    List<FiledRowView> rows,
    List<ExplainedView> missing,
    String filledInBy,
    String responsiblePerson,
    String signedOffBy,
    String comment,
    Instant submittedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String code,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<SignedCopyView> signedCopies) {

  /** A row as it was filed. */
  public record FiledRowView(
      int number,
      String organisation,
      String organisationName,
      int revision,
      List<PracticeView> successfulPractices,
      List<CaseView> typicalCases,
      List<EntryProblemView> problems,
      String remarks,
      boolean noProblemFound) {}

  /** Who was missing, and why. */
  public record ExplainedView(String organisation, String explanation) {}

  static LedgerRevisionView of(LedgerRevisions.Revision revision) {
    return of(revision, List.of(), null, null);
  }

  static LedgerRevisionView of(
      LedgerHistory.Filed filed, String code, List<SignedCopyView> signedCopies) {
    List<FiledRowView> rows = new ArrayList<>();
    filed.rows().forEach(row -> rows.add(row(rows.size() + 1, row)));
    return of(filed.revision(), rows, code, signedCopies);
  }

  private static LedgerRevisionView of(
      LedgerRevisions.Revision revision,
      List<FiledRowView> rows,
      String code,
      List<SignedCopyView> signedCopies) {
    return new LedgerRevisionView(
        revision.number(),
        revision.entryRevision(),
        rows,
        revision.content().missing().stream().map(LedgerRevisionView::explained).toList(),
        revision.filledInBy(),
        revision.responsiblePerson(),
        revision.signedOffBy(),
        revision.comment(),
        revision.submittedAt(),
        code,
        signedCopies);
  }

  private static ExplainedView explained(LedgerContent.Missing missing) {
    return new ExplainedView(missing.organisation(), missing.explanation());
  }

  private static FiledRowView row(int number, LedgerHistory.FiledRow row) {
    return new FiledRowView(
        number,
        row.organisation(),
        row.name(),
        row.revision(),
        EntryContentView.practices(row.content().successfulPractices()),
        EntryContentView.cases(row.content().typicalCases()),
        EntryContentView.problems(row.content().problems()),
        row.content().remarks(),
        row.content().noProblemFound());
  }
}
