package org.duibiao.ledger.hint.domain;

/** Where in an entry a text stands. */
public enum HintPart {
  /** 成功经验. */
  PRACTICE,
  /** 典型案例. */
  CASE,
  /** 存在问题. */
  PROBLEM
}
