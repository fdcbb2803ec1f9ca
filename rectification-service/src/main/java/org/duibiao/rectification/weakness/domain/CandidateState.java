package org.duibiao.rectification.weakness.domain;

/** Where a proposal stands. */
public enum CandidateState {
  /** 待确认: the office has to decide. */
  PROPOSED,
  /** 已确认: it has become a case. */
  CONFIRMED,
  /** 不予确认: the office has declined it, with a reason. */
  DECLINED,
  /** 已失效: its reasons are gone before anybody decided. */
  LAPSED
}
