package org.duibiao.catalog.person.domain;

import java.util.List;

/** Whether a person still belongs to the organisation, and what can be done then. */
public enum PersonState {
  /** There, or to come. */
  CURRENT,
  /** The last day is over, or is today. */
  ENDED;

  /** The action that ends it. */
  public static final String END = "END";

  /** The action that changes what is said, also of one who has left and comes back. */
  public static final String UPDATE = "UPDATE";

  /** What can be done in this state. */
  public List<String> actions() {
    return this == CURRENT ? List.of(UPDATE, END) : List.of(UPDATE);
  }
}
