package org.duibiao.notification.rule.domain;

/**
 * Who is told, as a relation to the organisation that owes: people are found by the appointments of
 * the moment. A vacancy falls to the deputy, then to the superior above.
 */
public enum Audience {
  /** Its secretary and officers; of a task, the person who answers for it. */
  OWNER,
  /** The secretary of its superior; directly below a committee, the committee's office. */
  SUPERIOR,
  /** Who reviews what it has submitted: the same as its superior. */
  REVIEWER,
  /** The office of the nearest committee above. */
  OFFICE
}
