package org.duibiao.ledger.entry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.duibiao.ledger.entry.api.EntryContentView.CaseView;
import org.duibiao.ledger.entry.api.EntryContentView.EntryProblemView;
import org.duibiao.ledger.entry.api.EntryContentView.PracticeView;
import org.duibiao.ledger.entry.infrastructure.EntryRevisions;
import org.duibiao.ledger.signoff.SignedCopyView;

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
    String filledInPost,
    String responsiblePerson,
    String signedOffBy,
    String comment,
    Instant submittedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String code,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<SignedCopyView> signedCopies) {

  /** In the list of all, without the code of its sheet. */
  static EntryRevisionView of(EntryRevisions.Revision revision) {
    return of(revision, null, null);
  }

  static EntryRevisionView of(
      EntryRevisions.Revision revision, String code, List<SignedCopyView> signedCopies) {
    return new EntryRevisionView(
        revision.number(),
        EntryContentView.practices(revision.content().successfulPractices()),
        EntryContentView.cases(revision.content().typicalCases()),
        EntryContentView.problems(revision.content().problems()),
        revision.content().remarks(),
        revision.content().noProblemFound(),
        revision.contributors().persons(),
        revision.filledInBy(),
        revision.filledInPost(),
        revision.responsiblePerson(),
        revision.signedOffBy(),
        revision.comment(),
        revision.submittedAt(),
        code,
        signedCopies);
  }
}
