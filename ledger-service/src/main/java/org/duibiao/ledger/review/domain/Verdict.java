package org.duibiao.ledger.review.domain;

/** Whether somebody may decide about a matter. */
public enum Verdict {
  /** May. */
  PERMITTED,
  /** It is their own, or that of the one for whom they act: no post lets them. */
  THEIR_OWN,
  /** Someone else decides this. */
  SOMEONE_ELSES
}
