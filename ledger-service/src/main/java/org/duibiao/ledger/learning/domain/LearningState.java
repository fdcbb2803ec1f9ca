package org.duibiao.ledger.learning.domain;

/** Where a learning record or a training class stands. */
public enum LearningState {
  /** It counts. */
  RECORDED,
  /** It was put down in error, and counts no more. */
  WITHDRAWN
}
