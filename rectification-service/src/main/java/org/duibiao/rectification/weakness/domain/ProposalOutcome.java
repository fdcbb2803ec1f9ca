package org.duibiao.rectification.weakness.domain;

/** How many were proposed, brought up to date, and have lapsed. */
public record ProposalOutcome(long proposed, long updated, long lapsed) {
  /** Whether anything came of it. */
  public boolean anything() {
    return proposed + updated + lapsed > 0;
  }

  /** In short, for the audit trail. */
  public String said() {
    return "+%d ~%d -%d".formatted(proposed, updated, lapsed);
  }
}
