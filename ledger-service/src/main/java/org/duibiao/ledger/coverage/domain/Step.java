package org.duibiao.ledger.coverage.domain;

/** What happens to something that is filed, as far as the coverage tells of it. */
public enum Step {
  /** Filed, for the first time or again. */
  SUBMITTED,
  /** Accepted. */
  ACCEPTED,
  /** Sent back by the reviewer. */
  RETURNED,
  /** Taken back before review; told of no day. */
  RECALLED;

  /** Whether it is counted by the day. */
  public boolean daily() {
    return this != RECALLED;
  }

  /** As it is counted. */
  public String mark() {
    return "+" + name();
  }
}
