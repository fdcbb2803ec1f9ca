package org.duibiao.ledger.diagnosis.domain;

import java.util.Map;

/**
 * A row of a filled-in form.
 *
 * @param sheet the sheet or table in which it stands
 * @param number as people see it
 * @param cells what stands in the columns that were recognised
 * @param lead the first thing that stands in it, in whichever column
 * @param own whether something of its own stands right of the indicator's code and text
 */
public record FormRow(
    String sheet, int number, Map<FormColumn, Cell> cells, String lead, boolean own) {
  /**
   * A cell.
   *
   * @param column counted from 1
   */
  public record Cell(int column, String text) {}

  /** The text in a column; empty where the column is not there. */
  public String text(FormColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  /** Where a column is; 0 where it is not there. */
  public int at(FormColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? 0 : cell.column();
  }
}
