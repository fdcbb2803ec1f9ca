package org.duibiao.rectification.session.domain;

/** States of a review session. */
public enum SessionState {
  /** It goes on: verdicts are given. */
  OPEN,
  /** It is over; nothing of it changes any more. */
  CLOSED,
  /** It was opened by mistake and never was; nothing of it changes any more. */
  CANCELLED
}
