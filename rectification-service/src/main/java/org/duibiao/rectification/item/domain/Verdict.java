package org.duibiao.rectification.item.domain;

/** What a verifier found. Only an effective rectification is struck off; any other goes back. */
public enum Verdict {
  /** 有效: put right. */
  EFFECTIVE,
  /** 部分有效: put right in part. */
  PARTLY_EFFECTIVE,
  /** 无效: not put right. */
  NOT_EFFECTIVE
}
