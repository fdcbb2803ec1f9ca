package org.duibiao.notification.deadline.domain;

/** What a deadline is about. */
public enum SubjectKind {
  /** 报送任务: a ledger or report that an organisation owes by a milestone. */
  OBLIGATION,
  /** 内部时限: an earlier date that a unit has set for what those below it owe. */
  INTERNAL_DATE,
  /** A returned submission that is to be corrected by a day of its own. */
  CORRECTION,
  /** A submission that waits for its reviewer; its day is that of the submission. */
  REVIEW,
  /** 整改事项: a problem that is to be put right. */
  ITEM,
  /** 薄弱党组织个案: the next milestone of its construction plan. */
  CASE,
  /** 回头看: the second look at a closed case. */
  LOOK_BACK,
  /** 公示: its last day, after which the office decides. */
  PUBLIC_NOTICE,
  /** 党委任务: what the committee itself is to do. */
  TASK
}
