package org.duibiao.ledger.suggestion.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.suggestion.application.SuggestionDesk;
import org.duibiao.ledger.suggestion.domain.SuggestedChange;
import org.duibiao.ledger.suggestion.domain.Suggestion;
import org.duibiao.ledger.suggestion.domain.SuggestionAction;
import org.duibiao.ledger.suggestion.domain.SuggestionState;

/** A reviewer's suggestion as the caller sees it now. */
public record SuggestionView(
    UUID id,
    int number,
    String campaign,
    String organisation,
    int revision,
    SuggestionState state,
    List<SuggestedChange> changes,
    String remarks,
    String reason,
    String suggestedBy,
    String suggestedPost,
    Instant suggestedAt,
    String decidedBy,
    Instant decidedAt,
    String decisionReason,
    Integer resultingRevision,
    long version,
    List<SuggestionAction> allowedActions) {

  static SuggestionView of(SuggestionDesk.Seen seen) {
    Suggestion one = seen.suggestion();
    return new SuggestionView(
        one.id(),
        one.number(),
        one.campaign(),
        one.organisation(),
        one.revision(),
        one.state(seen.entry()),
        one.changes().rows(),
        one.changes().remarks(),
        one.reason(),
        one.suggestedBy(),
        one.suggestedPost(),
        one.suggestedAt(),
        one.decidedBy(),
        one.decidedAt(),
        one.decisionReason(),
        one.resultingRevision(),
        one.version(),
        seen.allowedActions());
  }
}
