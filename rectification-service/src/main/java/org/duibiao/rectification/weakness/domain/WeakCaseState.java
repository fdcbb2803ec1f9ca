package org.duibiao.rectification.weakness.domain;

import java.util.Set;

/** Where the case of a weak organisation 薄弱党组织 stands; see {@link WeakCaseLifecycle}. */
public enum WeakCaseState {
  /** 已确定: the office has confirmed that the organisation is weak. */
  IDENTIFIED,
  /** 分析中: the roots of its problems are being looked for. */
  ANALYSING,
  /** 已定方案: it has a construction plan 建设方案. */
  PLANNED,
  /** 建设中: the plan is being carried out. */
  IN_PROGRESS,
  /** 待验收: it says that it has caught up. */
  ACCEPTANCE,
  /** 已销号: accepted; a second look follows. */
  CLOSED,
  /** 回头看反弹: looked at again and found wanting. */
  REOPENED,
  /** 已终结: the organisation exists no more, so nothing is left to build up. */
  ENDED;

  /** Those in which nobody works on it. */
  public static final Set<WeakCaseState> DONE = Set.of(CLOSED, ENDED);
}
