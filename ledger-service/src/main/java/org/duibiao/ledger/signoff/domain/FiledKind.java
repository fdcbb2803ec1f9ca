package org.duibiao.ledger.signoff.domain;

/** What a revision is one of. */
public enum FiledKind {
  /** An organisation's entry 台账条目. */
  ENTRY("R", "诊断情况工作台账条目审签表"),
  /** A unit's ledger 工作台账. */
  LEDGER("L", "诊断情况工作台账审签表");

  private final String letter;
  private final String title;

  FiledKind(String letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  /** The letter before the number in a code. */
  public String letter() {
    return letter;
  }

  /** The title of its sheet. */
  public String title() {
    return title;
  }
}
