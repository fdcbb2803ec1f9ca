package org.duibiao.catalog.organisation.domain;

import java.util.Set;

/** Where an appointment stands, and the one thing that can be done to it. */
public enum AppointmentState {
  /** Made; in force between its days. */
  CURRENT,
  /** Ended by a decision with a reason. */
  ENDED;

  /** The action that ends it. */
  public static final String END = "END";

  /** What can be done in this state. */
  public Set<String> actions() {
    return this == CURRENT ? Set.of(END) : Set.of();
  }
}
