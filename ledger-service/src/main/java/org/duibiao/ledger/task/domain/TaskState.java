package org.duibiao.ledger.task.domain;

/** Where a task of the committee's stands. */
public enum TaskState {
  /** Nothing is written. */
  PENDING,
  /** Being written. */
  IN_PROGRESS,
  /** Waits for a leader's signature 待审签. */
  SUBMITTED,
  /** Sent back with a reason. */
  RETURNED,
  /** Signed off. */
  DONE;

  /** Whether it still has to be submitted. */
  public boolean open() {
    return this == PENDING || this == IN_PROGRESS || this == RETURNED;
  }
}
