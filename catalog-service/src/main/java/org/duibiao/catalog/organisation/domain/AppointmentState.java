package org.duibiao.catalog.organisation.domain;

import java.util.List;

/** Where an appointment stands, and what can be done to it. */
public enum AppointmentState {
  /** Made; in force between its days. */
  CURRENT,
  /** Ended by a decision with a reason. */
  ENDED;

  /** The action that ends it. */
  public static final String END = "END";

  /** The action that puts its days right. */
  public static final String CORRECT = "CORRECT";

  /** What can be done in this state. */
  public List<String> actions() {
    return this == CURRENT ? List.of(CORRECT, END) : List.of(CORRECT);
  }
}
