package org.duibiao.chassis.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook; text stands in its cells as text, whatever it begins with. A list longer than a sheet
 * goes on in the next one.
 */
final class WorkbookWriter implements TableWriter {
  private static final int ROWS_OF_A_SHEET = 1_000_000;
  private static final int FLUSH_EVERY = 500;
  private static final double WIDTH = 18;
  private static final String CUT = "……（过长，全文见系统）";

  private final Workbook workbook;
  private String name;
  private List<String> headings;
  private Worksheet sheet;
  private int sheets;
  private int row;

  WorkbookWriter(OutputStream out, String name, List<String> headings) throws IOException {
    this.workbook = new Workbook(out, "Duibiao", "1.0");
    this.name = name;
    this.headings = List.copyOf(headings);
    begin();
  }

  @Override
  public void sheet(String next, List<String> columns) throws IOException {
    sheet.finish();
    name = next;
    headings = List.copyOf(columns);
    sheets = 0;
    begin();
  }

  private void begin() throws IOException {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    sheet.freezePane(0, 1);
    for (int column = 0; column < headings.size(); column++) {
      sheet.width(column, WIDTH);
      sheet.value(0, column, headings.get(column));
      sheet.style(0, column).bold().set();
    }
    row = 1;
  }

  @Override
  public void row(List<?> values) throws IOException {
    if (row >= ROWS_OF_A_SHEET) {
      sheet.finish();
      begin();
    }
    for (int column = 0; column < values.size(); column++) {
      write(column, values.get(column));
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void write(int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value != null) {
      String words = TableWriter.words(value);
      sheet.inlineString(
          row,
          column,
          words.length() > CELL ? words.substring(0, CELL - CUT.length()) + CUT : words);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
