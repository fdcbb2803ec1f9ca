package org.duibiao.ledger.task.domain;

/** What can be done to a task of the committee's. */
public enum TaskAction {
  /** Say who answers for it 指定责任人. */
  ASSIGN,
  /** Write it. */
  SAVE,
  /** Put it before a leader 送审. */
  SUBMIT,
  /** Take it back before it was signed. */
  RECALL,
  /** Sign it off as a leader 审签. */
  SIGN_OFF,
  /** Send it back with a reason. */
  RETURN,
  /** Begin a correction of what was signed off 更正. */
  REOPEN
}
