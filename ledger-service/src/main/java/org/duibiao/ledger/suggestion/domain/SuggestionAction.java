package org.duibiao.ledger.suggestion.domain;

/** What the owner can do about a suggestion. */
public enum SuggestionAction {
  /** Take it over in one step. */
  CONFIRM,
  /** Decline it with a reason. */
  REJECT
}
