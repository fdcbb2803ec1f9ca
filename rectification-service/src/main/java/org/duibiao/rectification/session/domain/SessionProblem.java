package org.duibiao.rectification.session.domain;

import org.duibiao.chassis.problem.ProblemType;

/** The failures that only review sessions can give. */
public enum SessionProblem implements ProblemType {
  /** The session is closed. */
  SESSION_CLOSED(409),
  /** The unit goes through its items in another session already. */
  SESSION_OPEN(409),
  /** A verdict was given, so chair and day stay, and it is not cancelled. */
  SESSION_HAS_VERDICTS(409),
  /** Somebody is present twice. */
  SESSION_ATTENDANCE_NOT_ALLOWED(422),
  /** The unit has no item that could be gone through. */
  SESSION_WITHOUT_ITEMS(422),
  /** The unit has more items than one session can go through. */
  SESSION_TOO_LARGE(422),
  /** The day of the session has not come, or lies before its campaign's items. */
  SESSION_DAY_NOT_ALLOWED(422);

  private final int status;

  SessionProblem(int status) {
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
