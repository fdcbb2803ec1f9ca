package org.duibiao.notification.rule.domain;

/** In what a rung's distance from the due date is counted. */
public enum OffsetUnit {
  /** Days of the calendar. */
  DAYS,
  /** 工作日, by the State Council's calendar. */
  WORKING_DAYS
}
