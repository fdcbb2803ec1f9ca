package org.duibiao.ledger.diagnosis.domain;

import java.util.Map;
import java.util.stream.Stream;

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
   * @param heading above the column, as the file has it
   */
  public record Cell(int column, String text, String heading) {}

  /** The text in a column; empty where the column is not there. */
  public String text(FormColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  /** Where a column is, or where one is missed: at what is diagnosed, or at the first there is. */
  public int at(FormColumn column) {
    return Stream.of(column, FormColumn.CODE, FormColumn.TEXT, FormColumn.RESULT)
        .filter(cells::containsKey)
        .findFirst()
        .map(one -> cells.get(one).column())
        .orElse(1);
  }

  /** The heading above a column, as the file has it. */
  public String heading(FormColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? column.heading() : cell.heading();
  }
}
