package org.duibiao.ledger.obligation.domain;

/**
 * Whether what is owed came in time; derived, never stored.
 *
 * <p>The notice: “于4月20日前将《诊断情况工作台账》上报党委工作部”.
 */
public enum Timeliness {
  /** 按时: first submitted by the last instant of the due date in Asia/Shanghai. */
  ON_TIME,
  /** 迟报: first submitted after it. */
  LATE,
  /** 逾期未报: not submitted, and the due date is over. */
  OVERDUE,
  /** 待报: not submitted, and there is time. */
  PENDING,
  /** 免报. */
  EXEMPT
}
