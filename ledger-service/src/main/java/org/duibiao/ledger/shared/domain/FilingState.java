package org.duibiao.ledger.shared.domain;

/** Where something that is filed upward stands: an entry, a ledger or a report. */
public enum FilingState {
  /** Being written; not filed, or taken back. */
  DRAFT,
  /** Filed, waits for review. */
  SUBMITTED,
  /** Sent back with a reason. */
  RETURNED,
  /** Accepted by the superior. */
  ACCEPTED,
  /** Accepted before, and under correction; the accepted revision stays in force. */
  REOPENED;

  /** Whether its authors may change it. */
  public boolean writable() {
    return this == DRAFT || this == RETURNED || this == REOPENED;
  }
}
