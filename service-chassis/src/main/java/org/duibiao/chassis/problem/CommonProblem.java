package org.duibiao.chassis.problem;

/** The failures that every service can give, in the order of their precedence. */
public enum CommonProblem implements ProblemType {
  /** No token, or one that is not accepted. */
  UNAUTHENTICATED(401),
  /** The caller's posts do not allow this. */
  FORBIDDEN(403),
  /** A portal's token lacks the scope that this needs. */
  INSUFFICIENT_SCOPE(403),
  /** The operation is not open to portals, whatever scopes they have. */
  NOT_FOR_PORTALS(403),
  /** The body is larger than is taken. */
  PAYLOAD_TOO_LARGE(413),
  /** The body is of a media type that is not taken here. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** A file of a kind that is not taken, or one with macros. */
  FILE_NOT_ALLOWED(415),
  /** The request cannot be read; the errors name the place. */
  MALFORMED_REQUEST(400),
  /** A cursor was changed, or is used with other filters than it was given for. */
  INVALID_CURSOR(400),
  /** There is no such thing, or it is outside the caller's scope. */
  NOT_FOUND(404),
  /** The path exists but not with this method. */
  METHOD_NOT_ALLOWED(405),
  /** No representation that the caller accepts. */
  NOT_ACCEPTABLE(406),
  /** A write without If-Match. */
  PRECONDITION_REQUIRED(428),
  /** Someone else has written since the caller read. */
  VERSION_CONFLICT(412),
  /** What is to be created exists already. */
  ALREADY_EXISTS(409),
  /** A request with this Idempotency-Key is still running. */
  STILL_RUNNING(409),
  /** The state does not allow this action. */
  TRANSITION_NOT_ALLOWED(409),
  /** Something refers to the evidence that is to be deleted. */
  EVIDENCE_IN_USE(409),
  /** The request can be read, but its content breaks a rule; the errors name the place. */
  INVALID_CONTENT(422),
  /** The file that was sent cannot be read; the errors say why and what to do. */
  FILE_UNREADABLE(422),
  /** A file's name says that it is something else than it is. */
  FILE_TYPE_MISMATCH(422),
  /** The Idempotency-Key was used with another payload. */
  IDEMPOTENCY_KEY_REUSED(422),
  /** A fault of ours. */
  INTERNAL_ERROR(500),
  /** Something this service needs is not there at the moment. */
  TEMPORARILY_UNAVAILABLE(503);

  private final int status;

  CommonProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String bundle() {
    return "problems.common";
  }
}
