package org.duibiao.rectification.appraisal.domain;

/** What the digest of a snapshot is of. */
public enum DigestCover {
  /** The rows alone, of snapshots that were taken before records were covered. */
  ROWS,
  /** What is said of the snapshot, its rows, and every record behind them. */
  CONTENT
}
