package org.duibiao.ledger.form.application;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the form as a workbook in the notice's layout, to be printed on A4 across, one page wide,
 * the headings on each page. It holds no more than some hundred lines; text stays text.
 */
final class FormWorkbook implements Closeable {
  private static final int LAST = 5;
  private static final int HEADINGS = 3;
  private static final int FLUSH_EVERY = 200;
  private static final double[] WIDTHS = {6, 22, 32, 32, 36, 16};

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row = HEADINGS + 1;

  FormWorkbook(OutputStream out, FormHead head) {
    workbook = new Workbook(out, "Duibiao", "1.0");
    sheet = workbook.newWorksheet(FormHead.TITLE);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEADINGS, HEADINGS);
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
    }
    begin(head);
  }

  private void begin(FormHead head) {
    text(0, 0, FormHead.ANNEX, false).set();
    sheet.range(1, 0, 1, LAST).merge();
    text(1, 0, FormHead.TITLE, false).bold().fontSize(18).horizontalAlignment("center").set();
    sheet.range(2, 0, 2, 3).merge();
    text(2, 0, head.unitLine(), false).set();
    sheet.range(2, 4, 2, LAST).merge();
    text(2, 4, head.dueLine(), false).horizontalAlignment("right").set();
    List<String> headings = FormHead.headings();
    for (int column = 0; column < headings.size(); column++) {
      text(HEADINGS, column, headings.get(column), true).bold().horizontalAlignment("center").set();
    }
  }

  void line(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      text(row, column, cells.get(column), true).verticalAlignment("top").set();
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private StyleSetter text(int at, int column, String words, boolean bordered) {
    sheet.inlineString(at, column, escaped(words));
    StyleSetter style = sheet.range(at, column, at, column).style();
    style.format("@").wrapText(true);
    if (bordered) {
      style.borderStyle(BorderStyle.THIN);
    }
    return style;
  }

  /** Spreadsheet programs take _x0041_ for a character's number unless its first line is one. */
  private static String escaped(String words) {
    return words.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
  }

  @Override
  public void close() throws IOException {
    sheet.range(row, 0, row, LAST).merge();
    text(row, 0, FormHead.NOTE, false).set();
    workbook.close();
  }
}
