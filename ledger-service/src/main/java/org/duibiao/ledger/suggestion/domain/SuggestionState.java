package org.duibiao.ledger.suggestion.domain;

/** Where a suggestion stands. */
public enum SuggestionState {
  /** Waits for the owner. */
  PENDING,
  /** The owner has taken it over. */
  CONFIRMED,
  /** The owner has declined it with a reason. */
  REJECTED,
  /** The revision it was for is not under review any more; derived, never stored. */
  LAPSED
}
