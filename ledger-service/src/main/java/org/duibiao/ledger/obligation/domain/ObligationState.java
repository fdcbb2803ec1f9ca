package org.duibiao.ledger.obligation.domain;

/** Where something that is owed stands. */
public enum ObligationState {
  /** Not filed, or taken back. */
  PENDING,
  /** Filed, waits for review. */
  SUBMITTED,
  /** To be corrected: sent back by the reviewer, or reopened after it was accepted. */
  RETURNED,
  /** Accepted. */
  FULFILLED,
  /** Need not be filed 免报. */
  EXEMPT
}
