package org.duibiao.chassis.messaging;

/** Handling a record has run out of time as often as is tried. */
class TimedOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimedOutException(Throwable cause) {
    super("ran out of time: " + cause.getMessage(), cause);
  }
}
