package org.duibiao.notification.rule.domain;

/**
 * Who is told, as a relation to the organisation that owes: people are found by the appointments of
 * the moment. A vacancy falls to the deputy, then to the superior above.
 */
public enum Audience {
  /** Its secretary and officers. */
  OWNER,
  /** The secretary of its superior; directly below a committee, the committee's office. */
  SUPERIOR,
  /** The office of the nearest committee above. */
  OFFICE
}
