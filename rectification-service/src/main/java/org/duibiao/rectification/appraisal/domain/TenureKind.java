package org.duibiao.rectification.appraisal.domain;

/** Whose days they are. */
public enum TenureKind {
  /** A secretary's. */
  SECRETARY,
  /** Nobody's: the post is vacant 书记空缺. */
  VACANT
}
