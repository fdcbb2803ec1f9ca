package org.duibiao.ledger.figure.domain;

/** What a figure was compared with. */
public enum Basis {
  /** The whole period, which is over. */
  FULL_YEAR,
  /** The part of the period that is over, to the day. */
  PRO_RATA,
  /** The year before, as the one asked for is still running. */
  LAST_FULL_YEAR,
  /** How things stood on the day; no time is measured. */
  AS_OF
}
