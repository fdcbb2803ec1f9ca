package org.duibiao.ledger.problem.domain;

/** Where an accepted problem stands in the ledger. */
public enum ProblemState {
  /** In the accepted revision. */
  ACCEPTED,
  /** Gone with a correction that was accepted. */
  WITHDRAWN
}
