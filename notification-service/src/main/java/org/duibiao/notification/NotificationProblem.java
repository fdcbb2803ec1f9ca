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
  /** Secrets cannot be kept, because the operator has given no key for them. */
  SECRET_KEY_MISSING(503),
  /** The endpoint's state does not allow it. */
  ENDPOINT_STATE(409),
  /** What is to be sent again is not one that was given up. */
  NOT_REPLAYABLE(409),
  /** One owner has as many endpoints as anyone may have. */
  TOO_MANY_ENDPOINTS(422),
  /** The address is not one that may be called. */
  ADDRESS_UNUSABLE(422),
  /** The days of a preview are the wrong way round or too many. */
  PREVIEW_DAYS(422),
  /** As many streams of inboxes are open as may be. */
  STREAMS_TOO_MANY(429),
  /** The subscriber has as many subscriptions as may be. */
  SUBSCRIPTIONS_TOO_MANY(409),
  /** The subscriber cannot be told through this channel, or at this endpoint. */
  SUBSCRIPTION_CHANNEL(422),
  /** Mail of that kind must be sent. */
  MAIL_OBLIGATORY(422);

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
