package org.duibiao.ledger.typicalcase.api;

import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.typicalcase.application.CaseDesk;
import org.duibiao.ledger.typicalcase.domain.CaseAction;
import org.duibiao.ledger.typicalcase.domain.CaseContent;
import org.duibiao.ledger.typicalcase.domain.CaseKind;
import org.duibiao.ledger.typicalcase.domain.TypicalCase;

/**
 * A typical case as the caller sees it now.
 *
 * @param chosenBy who chose it for the province, null if nobody did
 */
public record TypicalCaseView(
    UUID id,
    String campaign,
    String organisation,
    String organisationName,
    CaseKind kind,
    String title,
    String background,
    String practice,
    String effect,
    List<UUID> evidence,
    FilingState state,
    int revision,
    Integer acceptedRevision,
    String filledInBy,
    String signedOffBy,
    String returnReason,
    String chosenBy,
    long version,
    List<CaseAction> allowedActions) {

  static TypicalCaseView of(CaseDesk.Seen seen) {
    TypicalCase told = seen.told();
    CaseContent content = told.content();
    return new TypicalCaseView(
        told.id(),
        told.campaign(),
        told.organisation(),
        seen.duty().organisation().name(),
        content.kind(),
        content.title(),
        content.background(),
        content.practice(),
        content.effect(),
        content.evidence(),
        told.state(),
        told.revision(),
        told.acceptedRevision(),
        told.filledInBy(),
        told.signedOffBy(),
        told.returnReason(),
        told.chosenBy(),
        told.version(),
        seen.allowedActions());
  }
}
