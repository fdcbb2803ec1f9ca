package org.duibiao.ledger.training;

import java.util.Arrays;
import java.util.Optional;

/** Whether somebody who was invited came. */
public enum Attendance {
  /** 已邀请: it is not known yet. */
  INVITED("已邀请"),
  /** 出席: the hours count for the person. */
  PRESENT("出席"),
  /** 请假. */
  LEAVE("请假"),
  /** 缺席. */
  ABSENT("缺席");

  private final String label;

  Attendance(String label) {
    this.label = label;
  }

  /** As it is called in lists and forms. */
  public String label() {
    return label;
  }

  /** The one that a cell names, in Chinese or as the API writes it. */
  static Optional<Attendance> of(String text) {
    String bare = text.replaceAll("\\s", "");
    return Arrays.stream(values())
        .filter(one -> one.label.equals(bare) || one.name().equalsIgnoreCase(bare))
        .findFirst();
  }
}
