package org.duibiao.rectification.weakness.domain;

/** What the office does with a proposal. */
public enum CandidateAction {
  /** 确认为薄弱党组织. */
  CONFIRM,
  /** 不予确认. */
  DECLINE
}
