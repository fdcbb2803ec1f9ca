package org.duibiao.ledger.obligation.domain;

/** What can be done about an extension. */
public enum ExtensionAction {
  /** Take it back, as long as nobody has lived on it. */
  REVOKE
}
