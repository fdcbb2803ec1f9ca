package org.duibiao.catalog.roster.domain;

/** Why a roster is amended. */
public enum AmendmentKind {
  /** An organisation joins later. */
  JOIN,
  /** It gets another superior 隶属关系调整. */
  MOVE,
  /** It is dissolved 撤销. */
  DISSOLUTION,
  /** It goes into another 合并. */
  MERGER,
  /** Several come out of it 拆分. */
  SPLIT
}
