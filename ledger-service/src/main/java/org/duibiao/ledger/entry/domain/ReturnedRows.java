package org.duibiao.ledger.entry.domain;

import java.util.List;

/** The rows a reviewer named when sending an entry back. */
public record ReturnedRows(List<RowReason> rows) {
  /** None. */
  public static final ReturnedRows NONE = new ReturnedRows(List.of());

  /** Keeps the list as it is given. */
  public ReturnedRows(List<RowReason> rows) {
    this.rows = List.copyOf(rows);
  }
}
