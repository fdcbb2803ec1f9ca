package org.duibiao.ledger.obligation.domain;

/** What can be done about a unit's internal date. */
public enum InternalDateAction {
  /** Set it, or another one. */
  SET,
  /** Take it back. */
  CLEAR
}
