package org.duibiao.rectification.weakness.domain;

/** What a second look 回头看 found. */
public enum LookBackResult {
  /** 成效巩固: it lasts. */
  HELD,
  /** 问题反弹: it does not; the case is opened again. */
  RELAPSED
}
