package org.duibiao.ledger.shared.domain;

import org.duibiao.chassis.problem.ProblemType;

/** The failures that are this service's own; their words stand in {@code problems/ledger}. */
public enum LedgerProblem implements ProblemType {
  /** The person contributed to what is to be reviewed, in whichever of their posts. */
  SELF_REVIEW(403),
  /** The person has made the suggestion that is to be confirmed or declined. */
  SELF_CONFIRMATION(403),
  /** The person holds a post at the organisation to which an extension or exemption is granted. */
  SELF_GRANT(403),
  /** Someone else reviews this: another level, or another post. */
  NOT_THE_REVIEWER(403),
  /** The state does not declare this action. */
  TRANSITION_NOT_ALLOWED(409),
  /** The campaign is not running: it is a draft or closed. */
  CAMPAIGN_NOT_RUNNING(409),
  /** The lock date has passed; writing is closed. */
  LOCKED(409),
  /** The organisation need not file, and so cannot. */
  EXEMPTED(409),
  /** The organisation exists no more. */
  ORGANISATION_DISSOLVED(409),
  /** Somebody has lived on the extension: without it they would be late now. */
  EXTENSION_IN_USE(409),
  /** The extension was taken back before. */
  EXTENSION_REVOKED(409),
  /** The revision that a suggestion is for is not under review any more. */
  SUGGESTION_LAPSED(409),
  /** A unit files its entry with its ledger. */
  FILES_A_LEDGER(409),
  /** Nothing below has been accepted since the ledger was filed. */
  NOTHING_NEW(409),
  /** A draft would replace what a person has written. */
  ALREADY_WRITTEN(409),
  /** The content breaks a rule; the errors name the place. */
  INVALID_CONTENT(422),
  /** A ledger is too much for the format, or for one import. */
  FORM_TOO_LARGE(422);

  private final int status;

  LedgerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String bundle() {
    return "problems.ledger";
  }
}
