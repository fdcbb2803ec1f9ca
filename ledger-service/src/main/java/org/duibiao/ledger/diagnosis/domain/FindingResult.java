package org.duibiao.ledger.diagnosis.domain;

/** What an organisation finds of itself at an indicator. */
public enum FindingResult {
  /** 达标. */
  MET,
  /** 部分达标. */
  PARTLY_MET,
  /** 未达标. */
  NOT_MET,
  /** 不适用. */
  NOT_APPLICABLE,
  /** 未诊断. */
  NOT_ASSESSED;

  /** Whether it drafts a problem. */
  public boolean falling() {
    return this == PARTLY_MET || this == NOT_MET;
  }
}
