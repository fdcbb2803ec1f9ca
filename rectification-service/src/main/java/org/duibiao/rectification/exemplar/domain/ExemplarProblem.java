package org.duibiao.rectification.exemplar.domain;

import org.duibiao.chassis.problem.ProblemType;

/**
 * The failures that only exemplars can give; their words stand in {@code problems/rectification}.
 */
public enum ExemplarProblem implements ProblemType {
  /** Whoever decides on an exemplar, or scores it, must have no part in it. */
  EXEMPLAR_SELF_JUDGEMENT(403),
  /** The state of the exemplar does not allow this action. */
  EXEMPLAR_TRANSITION_NOT_ALLOWED(409),
  /** The organisation is, or is about to become, one of this kind already. */
  EXEMPLAR_EXISTS(409),
  /** Reviewers are named already; what they score stays as it is. */
  EXEMPLAR_REVIEWERS_NAMED(409),
  /** There are too few reviewers, or not all of them have scored. */
  EXEMPLAR_REVIEW_INCOMPLETE(409),
  /** Objections are taken from the first to the last day of the public notice. */
  PUBLIC_NOTICE_NOT_OPEN(409),
  /** The public notice still runs. */
  PUBLIC_NOTICE_NOT_OVER(409),
  /** An objection waits for its answer. */
  OBJECTIONS_UNANSWERED(409),
  /** No objection waits for an answer. */
  NO_OPEN_OBJECTION(409),
  /** The province's verdict is not PASSED. */
  EXEMPLAR_NOT_PASSED(409),
  /** The organisation does not meet what the kind asks for. */
  EXEMPLAR_NOT_ELIGIBLE(422),
  /** The campaign has no such batch. */
  EXEMPLAR_BATCH_UNKNOWN(422),
  /** The batch has no place of the kind left. */
  EXEMPLAR_QUOTA_REACHED(422),
  /** A batch says its places of a kind once. */
  EXEMPLAR_QUOTA_TWICE(422),
  /** More places are taken than the quota would have. */
  EXEMPLAR_QUOTA_TOO_LOW(422),
  /** Somebody who is to score cannot. */
  REVIEWERS_UNUSABLE(422),
  /** The public notice is too short, or on days that cannot be. */
  PUBLIC_NOTICE_DATES(422),
  /** There is no such objection, or it is answered. */
  OBJECTION_NOT_OPEN(422),
  /** The action must be explained. */
  EXEMPLAR_TEXT_MISSING(422),
  /** A day that has not come, or that lies before what it follows. */
  EXEMPLAR_DATE_NOT_ALLOWED(422);

  private final int status;

  ExemplarProblem(int status) {
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
