package org.duibiao.rectification.exemplar.domain;

/** Where an exemplar stands. */
public enum ExemplarState {
  /** 推荐申报. */
  NOMINATED,
  /** 评审通过. */
  REVIEWED,
  /** 公示. */
  PUBLIC_NOTICE,
  /** 培育创建. */
  CULTIVATING,
  /** 自评. */
  SELF_ASSESSED,
  /** 省级考核. */
  ASSESSED,
  /** 命名. */
  DESIGNATED,
  /** 撤销命名. */
  REVOKED,
  /** 不予通过. */
  REJECTED;

  /** Whether it takes one of its batch's places. */
  public boolean takesAPlace() {
    return this != NOMINATED && this != REVOKED && this != REJECTED;
  }
}
