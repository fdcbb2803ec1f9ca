package org.duibiao.notification.delivery.domain;

/** What became of telling one person of one subject by one rule. */
public enum DeliveryState {
  /** Decided; waits to be grouped into a digest. */
  SCHEDULED,
  /** In the recipient's inbox. */
  SENT,
  /** Not told: a later rung took its place, it was told otherwise, or it is no longer owed. */
  SUPPRESSED
}
