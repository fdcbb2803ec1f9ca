package org.duibiao.notification.deadline.domain;

/** What a deadline is about. */
public enum SubjectKind {
  /** 报送任务: a ledger or report that an organisation owes by a milestone. */
  OBLIGATION,
  /** A returned submission that is to be corrected by a day of its own. */
  CORRECTION,
  /** 整改事项: a problem that is to be put right. */
  ITEM
}
