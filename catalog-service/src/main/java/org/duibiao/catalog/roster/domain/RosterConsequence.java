package org.duibiao.catalog.roster.domain;

/** What becomes of that which an organisation owes in a campaign. */
public enum RosterConsequence {
  /** It owes it as before. */
  KEEP,
  /** It is let off 免报. */
  EXEMPT,
  /** It is let off, and its successors owe it from now on. */
  TRANSFER
}
