package org.duibiao.chassis.office;

import java.util.List;

/**
 * What stands in a workbook or a document.
 *
 * @param paragraphs the text outside of tables, in order; empty for a workbook
 * @param tables the sheets of a workbook, the tables of a document
 */
public record OfficeDocument(List<String> paragraphs, List<Table> tables) {
  /** Keeps the lists as they are given. */
  public OfficeDocument(List<String> paragraphs, List<Table> tables) {
    this.paragraphs = List.copyOf(paragraphs);
    this.tables = List.copyOf(tables);
  }

  /**
   * A sheet or a table.
   *
   * @param name the sheet's name; a table's number, counted from 1
   */
  public record Table(String name, List<TableRow> rows) {
    /** Keeps the rows as they are given. */
    public Table(String name, List<TableRow> rows) {
      this.name = name;
      this.rows = List.copyOf(rows);
    }
  }

  /**
   * A row with its cells from left to right; cells that do not exist are left out.
   *
   * @param number as people see it, counted from 1
   */
  public record TableRow(int number, List<TableCell> cells) {
    /** Keeps the cells as they are given. */
    public TableRow(int number, List<TableCell> cells) {
      this.number = number;
      this.cells = List.copyOf(cells);
    }

    /** The text in a column counted from 1, empty where there is no cell. */
    public String text(int column) {
      return cells.stream()
          .filter(cell -> cell.column() == column)
          .findFirst()
          .map(TableCell::text)
          .orElse("");
    }

    /** Whether nothing but blanks stands in it. */
    public boolean blank() {
      return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
  }

  /**
   * A cell.
   *
   * @param column counted from 1
   * @param text with line feeds between lines; a merged cell's text stands in each cell it covers
   * @param continued whether it is covered by a merged cell that begins elsewhere
   */
  public record TableCell(int column, String text, boolean continued) {}
}
