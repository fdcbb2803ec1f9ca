package org.duibiao.rectification.weakness.domain;

import org.duibiao.chassis.problem.ProblemType;

/**
 * The failures that only cases of weak organisations can give; their words stand in {@code
 * problems/rectification}.
 */
public enum WeaknessProblem implements ProblemType {
  /** Whoever judges a case must have no part in it. */
  CASE_SELF_JUDGEMENT(403),
  /** A link for one confirmation is unknown, used or over; which of these is not told. */
  CONFIRMATION_LINK_INVALID(404),
  /** The state of the case does not allow this action. */
  CASE_TRANSITION_NOT_ALLOWED(409),
  /** The day of the second look has not come, or it is done. */
  LOOK_BACK_NOT_DUE(409),
  /** The office has decided on the proposal already, or it has lapsed. */
  CANDIDATE_DECIDED(409),
  /** The organisation exists no more. */
  ORGANISATION_DISSOLVED(409),
  /** The case has nobody of the kind that this needs. */
  CASE_NOT_ASSIGNED(409),
  /** Only the case of an organisation that was dissolved is ended. */
  ORGANISATION_EXISTS(409),
  /** What is to be confirmed is confirmed or discarded already, or was never a draft. */
  RECORD_NOT_A_DRAFT(409),
  /** The criteria would never propose anybody. */
  CRITERIA_EMPTY(422),
  /** Somebody who is to be assigned cannot be. */
  ASSIGNMENT_UNUSABLE(422),
  /** The plan begins only with a leader, an assisting unit and a supervisor. */
  ASSIGNMENT_INCOMPLETE(422),
  /** The construction plan lacks something, or drops what is done. */
  CONSTRUCTION_PLAN_INCOMPLETE(422),
  /** The plan has no such milestone, or it is reached already. */
  MILESTONE_NOT_OPEN(422),
  /** A case is closed only when every item is struck off and every milestone reached. */
  CASE_NOT_FINISHED(422),
  /** What was reached does not last while an item is open again. */
  CASE_NOT_LASTING(422),
  /** A record of something that lies in the future, or before the case. */
  RECORD_DATE_NOT_ALLOWED(422),
  /** The action must be explained. */
  CASE_REASON_MISSING(422);

  private final int status;

  WeaknessProblem(int status) {
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
