package org.duibiao.ledger.lists;

/** Types of organisations, as a list is asked for them. */
public enum OrganisationType {
  /** 党委. */
  COMMITTEE,
  /** 党总支. */
  GENERAL_BRANCH,
  /** 直属党支部. */
  DIRECT_BRANCH,
  /** 党支部. */
  BRANCH
}
