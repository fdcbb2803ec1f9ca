package org.duibiao.ledger.obligation.domain;

/**
 * What can be done to an obligation. All but the last two follow from what is filed for it, or from
 * an amendment of the roster.
 */
public enum ObligationAction {
  /** It was filed. */
  SUBMIT,
  /** It was taken back before review. */
  RECALL,
  /** It was sent back. */
  RETURN,
  /** It was accepted. */
  FULFIL,
  /** What was accepted is being corrected. */
  REOPEN,
  /** Let off by an amendment of the roster; nobody can do that here. */
  RELEASE,
  /** Let off 免报. */
  EXEMPT,
  /** Given more time 延期. */
  EXTEND
}
