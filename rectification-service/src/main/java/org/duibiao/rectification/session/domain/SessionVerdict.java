package org.duibiao.rectification.session.domain;

/** A verdict on an item, given on the spot. */
public enum SessionVerdict {
  /** 当场销号. */
  STRUCK_OFF,
  /** 退回整改. */
  RETURNED,
  /** 批准延期. */
  DEFERRED
}
