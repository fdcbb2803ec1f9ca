package org.duibiao.ledger.typicalcase.domain;

/** What can be done to a typical case. */
public enum CaseAction {
  /** Write it. */
  SAVE,
  /** File it. */
  SUBMIT,
  /** Accept it as the reviewer. */
  ACCEPT,
  /** Send it back with a reason. */
  RETURN,
  /** Take it back before it was reviewed. */
  RECALL,
  /** Begin a correction of what was accepted. */
  REOPEN,
  /** Choose it for the province 推荐报省. */
  CHOOSE,
  /** Choose it no more. */
  RELEASE
}
