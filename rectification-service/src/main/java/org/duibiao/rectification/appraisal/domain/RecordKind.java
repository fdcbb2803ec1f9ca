package org.duibiao.rectification.appraisal.domain;

/** What stands behind a figure. */
public enum RecordKind {
  /** 报送任务: something owed in the ledger. */
  DUTY,
  /** A step by which an item came to be open or ceased to be. */
  STEP,
  /** An item that was open at the end. */
  OPEN,
  /** An item that was open when the time began. */
  INHERITED,
  /** 督导记录. */
  SUPERVISION,
  /** 帮扶记录. */
  ASSISTANCE,
  /** 对账会. */
  SESSION
}
