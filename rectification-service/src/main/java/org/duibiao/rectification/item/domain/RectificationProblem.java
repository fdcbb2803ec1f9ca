package org.duibiao.rectification.item.domain;

import org.duibiao.chassis.problem.ProblemType;

/**
 * The failures that only this service can give; their words stand in {@code
 * problems/rectification}.
 */
public enum RectificationProblem implements ProblemType {
  /** Whoever acts from above on an item must have no part in it. */
  SELF_VERIFICATION(403),
  /** The state of the item does not allow this action. */
  TRANSITION_NOT_ALLOWED(409),
  /** Work begins only with cause, measure, responsible person and due date. */
  PLAN_INCOMPLETE(422),
  /** An item is submitted only with evidence. */
  EVIDENCE_MISSING(422),
  /** A submission says what was done, and an item without a plan also who answers for it. */
  SUBMISSION_INCOMPLETE(422),
  /** A piece of evidence cannot be followed by who verifies. */
  EVIDENCE_UNUSABLE(422),
  /** Only an effective rectification is struck off. */
  VERDICT_NOT_EFFECTIVE(422),
  /** A due date is moved to a later day by a superior only. */
  DUE_DATE_NOT_ALLOWED(422),
  /** The action must be explained. */
  REASON_MISSING(422);

  private final int status;

  RectificationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String bundle() {
    return "problems.rectification";
  }
}
