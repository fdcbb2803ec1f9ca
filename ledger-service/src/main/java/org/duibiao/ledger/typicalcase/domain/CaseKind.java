package org.duibiao.ledger.typicalcase.domain;

/** What a typical case is about; the notice's three words, and all of them together. */
public enum CaseKind {
  /** 学习. */
  LEARNING,
  /** 诊断. */
  DIAGNOSIS,
  /** 建设. */
  CONSTRUCTION,
  /** 综合. */
  COMPREHENSIVE
}
