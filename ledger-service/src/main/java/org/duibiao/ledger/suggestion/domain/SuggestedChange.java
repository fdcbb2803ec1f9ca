package org.duibiao.ledger.suggestion.domain;

import java.util.UUID;

/**
 * One row as a reviewer would have it.
 *
 * @param row null for one to be added
 * @param before its words when the change was suggested, null for one to be added
 */
public record SuggestedChange(
    Kind kind,
    Action action,
    UUID row,
    String indicator,
    String title,
    String text,
    String before) {

  /** Which of the rows of annex 2. */
  public enum Kind {
    /** 成功经验. */
    PRACTICE,
    /** 典型案例. */
    CASE,
    /** 存在问题. */
    PROBLEM
  }

  /** What is to be done with a row. */
  public enum Action {
    /** A new row. */
    ADD,
    /** The same row in other words. */
    CHANGE,
    /** A row that should go. */
    REMOVE
  }
}
