package org.duibiao.chassis.audit;

/** How an attempt ended. */
public enum AuditOutcome {
  /** It was done. */
  DONE,
  /** It was refused: the posts did not allow it, or it lay outside of them. */
  REFUSED
}
