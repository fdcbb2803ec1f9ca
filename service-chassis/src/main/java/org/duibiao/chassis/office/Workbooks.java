package org.duibiao.chassis.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;

/**
 * Reads the sheets of a workbook. A formula counts as the value that was saved with it; where none
 * was saved its cell is named, so that nothing people see in a cell is left out silently. Nothing
 * is ever worked out: a formula of a few characters can take all memory, or hours.
 */
final class Workbooks {
  private static final int MOST_MERGED = 20_000;

  private Workbooks() {}

  static OfficeDocument read(OPCPackage opened) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
      List<Table> tables = new ArrayList<>();
      for (Sheet sheet : workbook) {
        tables.add(new Table(sheet.getSheetName(), rows(sheet)));
      }
      return new OfficeDocument(List.of(), tables);
    }
  }

  private static List<TableRow> rows(Sheet sheet) {
    Map<CellAddress, CellAddress> origins = origins(sheet);
    List<TableRow> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<TableCell> cells = new ArrayList<>();
      int last = Math.max(row.getLastCellNum(), mergedUpTo(row, origins));
      for (int column = 0; column < last; column++) {
        CellAddress at = new CellAddress(row.getRowNum(), column);
        CellAddress origin = origins.getOrDefault(at, at);
        String text = text(sheet, origin);
        if (!text.isEmpty() || row.getCell(column) != null) {
          cells.add(new TableCell(column + 1, text, !origin.equals(at)));
        }
      }
      rows.add(new TableRow(row.getRowNum() + 1, cells));
    }
    return rows;
  }

  private static int mergedUpTo(Row row, Map<CellAddress, CellAddress> origins) {
    int end = row.getLastCellNum();
    while (origins.containsKey(new CellAddress(row.getRowNum(), Math.max(end, 0)))) {
      end = Math.max(end, 0) + 1;
    }
    return end;
  }

  /** Where the text of each covered cell stands, as far down as there are rows. */
  private static Map<CellAddress, CellAddress> origins(Sheet sheet) {
    Map<CellAddress, CellAddress> origins = new HashMap<>();
    long covered = 0;
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      int lastRow = Math.min(merged.getLastRow(), sheet.getLastRowNum());
      long rows = lastRow - merged.getFirstRow() + 1L;
      covered += rows * (merged.getLastColumn() - merged.getFirstColumn() + 1L);
      if (covered > MOST_MERGED) {
        throw UnreadableFile.TOO_LARGE.problem();
      }
      CellAddress origin = new CellAddress(merged.getFirstRow(), merged.getFirstColumn());
      for (int row = merged.getFirstRow(); row <= lastRow; row++) {
        for (int column = merged.getFirstColumn(); column <= merged.getLastColumn(); column++) {
          origins.put(new CellAddress(row, column), origin);
        }
      }
    }
    return origins;
  }

  private static String text(Sheet sheet, CellAddress at) {
    Row row = sheet.getRow(at.getRow());
    Cell cell = row == null ? null : row.getCell(at.getColumn());
    if (cell == null) {
      return "";
    }
    if (cell.getCellType() == CellType.FORMULA && !saved(cell)) {
      throw UnreadableFile.FORMULA.problem(place(cell));
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> lines(cell.getStringCellValue());
      case NUMERIC -> number(cell, cell.getNumericCellValue());
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case ERROR -> throw UnreadableFile.FORMULA_ERROR.problem(place(cell));
      default -> "";
    };
  }

  /** Where a cell stands, as people find it. */
  private static String place(Cell cell) {
    Sheet sheet = cell.getSheet();
    String before = sheet.getWorkbook().getNumberOfSheets() == 1 ? "" : sheet.getSheetName() + "!";
    return before + cell.getAddress().formatAsString();
  }

  private static boolean saved(Cell formula) {
    String value = ((XSSFCell) formula).getRawValue();
    return value != null
        && (!value.isEmpty() || formula.getCachedFormulaResultType() == CellType.STRING);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean since1904(Cell cell) {
    return ((XSSFWorkbook) cell.getSheet().getWorkbook()).isDate1904();
  }

  /** A number, or a day where its cell shows one. */
  static String number(Cell cell, double value) {
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime time = DateUtil.getLocalDateTime(value, since1904(cell));
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.toString();
    }
    return plain(BigDecimal.valueOf(value));
  }

  /** A number without exponent and without zeros that say nothing. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
