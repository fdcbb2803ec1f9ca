package org.duibiao.ledger.hint.domain;

/** What a reviewer may want to look at. */
public enum HintKind {
  /** 雷同: text much like another organisation's. */
  SIMILAR_TEXT,
  /** 空话: a problem without a fact, mostly of stock phrases. */
  EMPTY_PHRASE,
  /** A ledger that declares that nothing was found. */
  NO_PROBLEM
}
