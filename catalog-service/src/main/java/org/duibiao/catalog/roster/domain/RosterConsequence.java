package org.duibiao.catalog.roster.domain;

/** What becomes of that which an organisation owes in a campaign. */
public enum RosterConsequence {
  /** It owes it as before. */
  KEEP,
  /** It is let off 免报. */
  EXEMPT,
  /**
   * It is let off what it has yet to do, be it overdue, and its successors owe that from now on;
   * what it has filed stays with it and counts as it was filed.
   */
  TRANSFER
}
