package org.duibiao.ledger.shared.domain;

/** What can be done to something that is filed upward. */
public enum FilingAction {
  /** Write it. */
  SAVE,
  /** File it 上报. */
  SUBMIT,
  /** Accept it as the reviewer. */
  ACCEPT,
  /** Send it back with a reason 退回. */
  RETURN,
  /** Take it back before it was reviewed 撤回. */
  RECALL,
  /** Begin a correction of what was accepted 更正. */
  REOPEN,
  /** Take over what a reviewer suggests while it is under review. */
  REVISE,
  /** Take in what was accepted below after filing 补报. */
  SUPPLEMENT
}
