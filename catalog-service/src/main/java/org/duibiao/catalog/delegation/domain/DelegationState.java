package org.duibiao.catalog.delegation.domain;

import java.util.Set;

/** Where a delegation stands, and the one thing that can be done to it. */
public enum DelegationState {
  /** Given; in force between its days. */
  ACTIVE,
  /** Taken back, laid down, or ended with the appointment it rested on. */
  REVOKED;

  /** The action that ends it. */
  public static final String REVOKE = "REVOKE";

  /** What can be done in this state. */
  public Set<String> actions() {
    return this == ACTIVE ? Set.of(REVOKE) : Set.of();
  }
}
