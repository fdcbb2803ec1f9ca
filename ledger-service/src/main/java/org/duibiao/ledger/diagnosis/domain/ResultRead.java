package org.duibiao.ledger.diagnosis.domain;

/**
 * How what somebody wrote for a result was read.
 *
 * @param result null unless it is one
 */
record ResultRead(Sort sort, FindingResult result) {
  static final ResultRead BLANK = new ResultRead(Sort.BLANK, null);
  static final ResultRead SEVERAL = new ResultRead(Sort.SEVERAL, null);
  static final ResultRead UNKNOWN = new ResultRead(Sort.UNKNOWN, null);

  /** What it is. */
  enum Sort {
    /** A result, said outright. */
    RESULT,
    /** A grade or a sign that is taken for a result, which is to be told. */
    CONVENTION,
    /** Nothing yet: a blank, or boxes of which none is ticked. */
    BLANK,
    /** More than one box is ticked. */
    SEVERAL,
    /** None that is known. */
    UNKNOWN
  }
}
