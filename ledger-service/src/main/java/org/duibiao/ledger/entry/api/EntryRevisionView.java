package org.duibiao.ledger.entry.api;

import java.time.Instant;
import java.util.List;
import org.duibiao.ledger.entry.api.EntryContentView.CaseView;
import org.duibiao.ledger.entry.api.EntryContentView.EntryProblemView;
import org.duibiao.ledger.entry.api.EntryContentView.PracticeView;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions;

/** A submission of an entry as it was; it never changes. */
public record EntryRevisionView(
    int number,
    List<PracticeView> successfulPractices,
    List<CaseView> typicalCases,
    List<EntryProblemView> problems,
    String remarks,
    boolean noProblemFound,
    List<String> contributors,
    String filledInBy,
    String responsiblePerson,
    String signedOffBy,
    String comment,
    Instant submittedAt) {

  static EntryRevisionView of(EntryRevisions.Revision revision) {
    return new EntryRevisionView(
        revision.number(),
        EntryContentView.practices(revision.content().successfulPractices()),
        EntryContentView.cases(revision.content().typicalCases()),
        EntryContentView.problems(revision.content().problems()),
        revision.content().remarks(),
        revision.content().noProblemFound(),
        revision.contributors().persons(),
        revision.filledInBy(),
        revision.responsiblePerson(),
        revision.signedOffBy(),
        revision.comment(),
        revision.submittedAt());
  }
}
