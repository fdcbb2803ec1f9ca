package org.duibiao.ledger.coverage.domain;

/**
 * What came of the first review of what was filed: filed in time and passed at once 按时一次通过 is not
 * the same as filed in time only to hold the place 占坑上报.
 */
public enum FirstReview {
  /** Not reviewed, or not filed. */
  NONE,
  /** Accepted at once. */
  PASSED,
  /** Sent back. */
  RETURNED
}
