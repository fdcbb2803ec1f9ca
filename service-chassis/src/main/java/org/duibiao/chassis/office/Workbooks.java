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
 * was saved it is worked out, and where that cannot be done its cell is named: nothing that people
 * see in a cell is left out silently.
 */
final class Workbooks {
  private static final int MOST_MERGED = 20_000;

  private Workbooks() {}

  static OfficeDocument read(OPCPackage opened) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
      FormulaValues formulas = new FormulaValues(workbook);
      List<Table> tables = new ArrayList<>();
      for (Sheet sheet : workbook) {
        tables.add(new Table(sheet.getSheetName(), rows(sheet, formulas)));
      }
      return new OfficeDocument(List.of(), tables);
    }
  }

  private static List<TableRow> rows(Sheet sheet, FormulaValues formulas) {
    Map<CellAddress, CellAddress> origins = origins(sheet);
    List<TableRow> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<TableCell> cells = new ArrayList<>();
      int last = Math.max(row.getLastCellNum(), mergedUpTo(row, origins));
      for (int column = 0; column < last; column++) {
        CellAddress at = new CellAddress(row.getRowNum(), column);
        CellAddress origin = origins.getOrDefault(at, at);
        String text = text(sheet, origin, formulas);
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

  /** Where the text of each covered cell stands; whole columns that are merged are let alone. */
  private static Map<CellAddress, CellAddress> origins(Sheet sheet) {
    Map<CellAddress, CellAddress> origins = new HashMap<>();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (origins.size() + (long) merged.getNumberOfCells() > MOST_MERGED) {
        throw UnreadableFile.TOO_LARGE.problem();
      }
      CellAddress origin = new CellAddress(merged.getFirstRow(), merged.getFirstColumn());
      merged.forEach(covered -> origins.put(covered, origin));
    }
    return origins;
  }

  private static String text(Sheet sheet, CellAddress at, FormulaValues formulas) {
    Row row = sheet.getRow(at.getRow());
    Cell cell = row == null ? null : row.getCell(at.getColumn());
    if (cell == null) {
      return "";
    }
    if (cell.getCellType() == CellType.FORMULA && !saved(cell)) {
      return formulas.text(cell);
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
  static String place(Cell cell) {
    Sheet sheet = cell.getSheet();
    String before = sheet.getWorkbook().getNumberOfSheets() == 1 ? "" : sheet.getSheetName() + "!";
    return before + cell.getAddress().formatAsString();
  }

  private static boolean saved(Cell formula) {
    String value = ((XSSFCell) formula).getRawValue();
    return value != null
        && (!value.isEmpty() || formula.getCachedFormulaResultType() == CellType.STRING);
  }

  static String lines(String text) {
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
