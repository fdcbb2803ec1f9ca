package org.duibiao.ledger.figure.domain;

/** What a figure says. */
public enum FigureState {
  /** Reached, for what can be asked by now. */
  MET,
  /** Not reached. */
  SHORT,
  /** There is nothing to count, or the guide states no number. */
  NOT_COUNTABLE
}
