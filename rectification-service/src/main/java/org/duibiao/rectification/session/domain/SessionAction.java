package org.duibiao.rectification.session.domain;

/** What can be done in a review session. */
public enum SessionAction {
  /** Date, place, chair and attendance are put right. */
  AMEND,
  /** A verdict is given on an item of the sheet. */
  JUDGE,
  /** It is over. */
  CLOSE,
  /** It was opened by mistake; only while no verdict was given. */
  CANCEL
}
