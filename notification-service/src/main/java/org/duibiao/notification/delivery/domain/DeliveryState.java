package org.duibiao.notification.delivery.domain;

/** What became of telling one person of one subject by one rule through one channel. */
public enum DeliveryState {
  /** Decided; waits for quiet hours to end, or to be grouped into a digest. */
  SCHEDULED,
  /** Handed to the channel; in the inbox this is the end. */
  SENT,
  /** The channel has confirmed it. */
  DELIVERED,
  /** The channel did not take it; it is tried again. */
  FAILED,
  /** Tried often enough; waits for somebody to replay it. */
  PARKED,
  /** The channel may have taken it before it was noted; it is not tried again by itself. */
  MAYBE_SENT,
  /** Not told: a later rung took its place, it was told otherwise, or it is no longer owed. */
  SUPPRESSED
}
