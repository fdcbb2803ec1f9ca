package org.duibiao.ledger.review;

import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.shared.domain.LedgerProblem;

/** What the review rule says to a person. */
public enum Verdict {
  /** May review. */
  REVIEWER,
  /** Contributed to what is to be reviewed, so no post lets them review it. */
  SELF_REVIEW,
  /** Someone else reviews this. */
  NOT_THE_REVIEWER;

  /**
   * Lets only a reviewer pass.
   *
   * @throws DomainException SELF_REVIEW or NOT_THE_REVIEWER
   */
  public void require() {
    if (this == SELF_REVIEW) {
      throw new DomainException(LedgerProblem.SELF_REVIEW);
    }
    if (this == NOT_THE_REVIEWER) {
      throw new DomainException(LedgerProblem.NOT_THE_REVIEWER);
    }
  }
}
