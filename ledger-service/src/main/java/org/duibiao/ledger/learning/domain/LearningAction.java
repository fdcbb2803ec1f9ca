package org.duibiao.ledger.learning.domain;

/** What can be done to a learning record or a training class. */
public enum LearningAction {
  /** Say it better; what it said stays readable. */
  CORRECT,
  /** Take it out of every count, with a reason. */
  WITHDRAW
}
