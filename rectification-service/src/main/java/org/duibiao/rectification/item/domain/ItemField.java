package org.duibiao.rectification.item.domain;

/** What of an item can be put in other words. */
public enum ItemField {
  /** 对应指标. */
  INDICATOR,
  /** 存在问题. */
  PROBLEM,
  /** 问题原因. */
  ROOT_CAUSE,
  /** 整改措施. */
  MEASURE,
  /** 责任人. */
  RESPONSIBLE,
  /** 完成时限. */
  DUE_DATE
}
