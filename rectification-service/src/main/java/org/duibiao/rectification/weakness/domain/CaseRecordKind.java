package org.duibiao.rectification.weakness.domain;

/** What a record on a case tells of. */
public enum CaseRecordKind {
  /** 督导: by the assigned leader or the office. */
  SUPERVISION,
  /** 帮扶: by the assisting unit. */
  ASSISTANCE
}
