package org.duibiao.notification.delivery.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What became of telling one person of one subject by one rule through one channel. Invariant: it
 * moves only as {@link #mayBecome} says.
 */
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
  SUPPRESSED;

  private static final Map<DeliveryState, Set<DeliveryState>> TRANSITIONS =
      new EnumMap<>(
          Map.of(
              SCHEDULED, EnumSet.of(SENT, FAILED, PARKED, MAYBE_SENT, SUPPRESSED),
              SENT, EnumSet.of(DELIVERED, FAILED),
              FAILED, EnumSet.of(SENT, FAILED, PARKED, MAYBE_SENT, SUPPRESSED),
              PARKED, EnumSet.of(SCHEDULED, SUPPRESSED),
              MAYBE_SENT, EnumSet.of(SCHEDULED, DELIVERED),
              DELIVERED, EnumSet.noneOf(DeliveryState.class),
              SUPPRESSED, EnumSet.noneOf(DeliveryState.class)));

  /** Whether it may become the other. */
  public boolean mayBecome(DeliveryState next) {
    return TRANSITIONS.get(this).contains(next);
  }
}
