package org.duibiao.chassis.office;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Reads paragraphs and tables of a document. A paragraph that the program numbers by itself is told
 * with its number, as people see it.
 */
final class Documents {
  private Documents() {}

  static OfficeDocument read(OPCPackage opened) throws IOException {
    try (XWPFDocument document = new XWPFDocument(opened)) {
      List<String> paragraphs = new ArrayList<>();
      List<Table> tables = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          paragraphs.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          tables.add(new Table(Integer.toString(tables.size() + 1), rows(table)));
        }
      }
      return new OfficeDocument(paragraphs, tables);
    }
  }

  private static List<TableRow> rows(XWPFTable table) {
    Map<Integer, String> above = new HashMap<>();
    List<TableRow> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      rows.add(new TableRow(rows.size() + 1, cells(row, above)));
    }
    return rows;
  }

  /**
   * The cells of a row by their column of the grid.
   *
   * @param above the text by column of the row before, for cells merged downwards
   */
  private static List<TableCell> cells(XWPFTableRow row, Map<Integer, String> above) {
    List<TableCell> cells = new ArrayList<>();
    int column = 1 + before(row);
    for (ICell each : row.getTableICells()) {
      CTTcPr properties =
          each instanceof XWPFTableCell cell && cell.getCTTc().isSetTcPr()
              ? cell.getCTTc().getTcPr()
              : null;
      boolean down = continues(properties);
      String text = down ? above.getOrDefault(column, "") : text(each);
      int width = width(properties);
      for (int i = 0; i < width; i++) {
        cells.add(new TableCell(column, text, down || i > 0));
        above.put(column, text);
        column++;
      }
    }
    return cells;
  }

  private static int before(XWPFTableRow row) {
    CTTrPr properties = row.getCtRow().isSetTrPr() ? row.getCtRow().getTrPr() : null;
    return properties == null || properties.sizeOfGridBeforeArray() == 0
        ? 0
        : bounded(properties.getGridBeforeArray(0).getVal());
  }

  private static int width(CTTcPr properties) {
    return properties == null || !properties.isSetGridSpan()
        ? 1
        : Math.max(1, bounded(properties.getGridSpan().getVal()));
  }

  private static int bounded(BigInteger columns) {
    if (columns.signum() < 0 || columns.bitLength() > 10) {
      throw UnreadableFile.BROKEN.problem();
    }
    return columns.intValue();
  }

  private static boolean continues(CTTcPr properties) {
    return properties != null
        && properties.isSetVMerge()
        && !STMerge.RESTART.equals(properties.getVMerge().getVal());
  }

  private static String text(ICell each) {
    if (each instanceof XWPFTableCell cell) {
      Map<BigInteger, Integer> numbers = new HashMap<>();
      return cell.getParagraphs().stream()
          .map(paragraph -> numbered(paragraph, numbers))
          .collect(Collectors.joining("\n"));
    }
    return each instanceof XWPFSDTCell control ? control.getContent().getText().strip() : "";
  }

  private static String numbered(XWPFParagraph paragraph, Map<BigInteger, Integer> numbers) {
    BigInteger list = paragraph.getNumID();
    if (list == null || list.signum() == 0 || paragraph.getText().isBlank()) {
      return paragraph.getText();
    }
    return numbers.merge(list, 1, Integer::sum) + ". " + paragraph.getText();
  }
}
