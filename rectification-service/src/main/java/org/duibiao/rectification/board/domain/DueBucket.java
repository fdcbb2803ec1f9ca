package org.duibiao.rectification.board.domain;

/** When what is still open is due, as seen today. */
public enum DueBucket {
  /** 逾期: its date has passed. */
  OVERDUE,
  /** Today, or within the seven days to come. */
  SOON,
  /** Later than that. */
  LATER,
  /** It has no date. */
  UNDATED
}
