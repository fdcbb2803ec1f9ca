package org.duibiao.notification;

import org.duibiao.chassis.problem.ProblemType;

/**
 * The failures that only this service can give; their words stand in {@code problems/notification}.
 */
public enum NotificationProblem implements ProblemType {
  /** The campaign has no rules of its own that could be taken away. */
  REMINDER_RULES_USUAL(409),
  /** The rules cannot be used as they are; the errors name the places. */
  REMINDER_RULES_UNUSABLE(422),
  /** The days of a preview are the wrong way round or too many. */
  PREVIEW_DAYS(422);

  private final int status;

  NotificationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String bundle() {
    return "problems.notification";
  }
}
