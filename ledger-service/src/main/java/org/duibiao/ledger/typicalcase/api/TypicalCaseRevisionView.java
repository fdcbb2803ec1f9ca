package org.duibiao.ledger.typicalcase.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.document.DocumentRevisions.Revision;
import org.duibiao.ledger.typicalcase.domain.CaseContent;
import org.duibiao.ledger.typicalcase.domain.CaseKind;

/** A submission of a typical case as it was; it never changes. */
public record TypicalCaseRevisionView(
    int number,
    CaseKind kind,
    String title,
    String background,
    String practice,
    String effect,
    List<UUID> evidence,
    String filledInBy,
    String signedOffBy,
    String comment,
    Instant submittedAt) {

  static TypicalCaseRevisionView of(Revision<CaseContent> revision) {
    CaseContent content = revision.content();
    return new TypicalCaseRevisionView(
        revision.number(),
        content.kind(),
        content.title(),
        content.background(),
        content.practice(),
        content.effect(),
        content.evidence(),
        revision.filledInBy(),
        revision.signedOffBy(),
        revision.comment(),
        revision.submittedAt());
  }
}
