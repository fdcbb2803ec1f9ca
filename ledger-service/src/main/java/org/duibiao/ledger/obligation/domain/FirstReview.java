package org.duibiao.ledger.obligation.domain;

/** What the first review of something filed has said 一次通过. */
public enum FirstReview {
  /** It was accepted as it came. */
  PASSED,
  /** It was sent back; what came in time and was sent back has held its place 占坑上报. */
  RETURNED
}
