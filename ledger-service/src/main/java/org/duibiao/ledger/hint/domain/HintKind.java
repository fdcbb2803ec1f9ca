package org.duibiao.ledger.hint.domain;

/** What a reviewer may want to look at. */
public enum HintKind {
  /** 雷同: text much like another organisation's. */
  SIMILAR_TEXT,
  /** 空话: a problem without a fact, mostly of stock phrases. */
  EMPTY_PHRASE,
  /** 缺事实: a problem that only has the guide's words. What everyone has is not like anyone's. */
  NO_FACT,
  /** A ledger that declares that nothing was found. */
  NO_PROBLEM
}
