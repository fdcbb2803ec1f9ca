package org.duibiao.ledger.reading;

/** How something was studied: “坚持集中学习和个人自学相结合”. */
public enum StudyWay {
  /** 集中学习. */
  GROUP,
  /** 个人自学. */
  SELF
}
