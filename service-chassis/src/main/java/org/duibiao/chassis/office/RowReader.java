package org.duibiao.chassis.office;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;
import org.duibiao.chassis.problem.DomainException;

/**
 * Reads a long list row by row. Invariant: what it holds does not grow with the number of rows (a
 * workbook's table of shared texts excepted, which is bounded).
 *
 * <p>A workbook's first sheet counts. Comma-separated values may be in UTF-8, UTF-16 with its mark,
 * or in GB18030 as spreadsheet programs in China save them.
 */
public interface RowReader extends Iterator<RowReader.SheetRow>, Closeable {
  /**
   * A row's texts from the first column on; a cell that does not exist is empty.
   *
   * @param number as people see it, counted from 1
   * @param untold the columns, counted from 0, in which people see something that the file does not
   *     tell, and why; their texts are empty
   */
  record SheetRow(long number, List<String> values, Map<Integer, Untold> untold) {
    /** A row whose every cell is told. */
    public SheetRow(long number, List<String> values) {
      this(number, values, Map.of());
    }

    /** The text in a column counted from 0, empty beyond the last. */
    public String value(int column) {
      return column < values.size() ? values.get(column) : "";
    }

    /** Whether nothing but blanks stands in it. */
    public boolean blank() {
      return untold.isEmpty() && values.stream().allMatch(String::isBlank);
    }

    /**
     * The same row, for who takes a list only if all of it is told.
     *
     * @throws DomainException FILE_UNREADABLE with the first cell that is not
     */
    public SheetRow whole() {
      untold.keySet().stream()
          .min(Integer::compare)
          .ifPresent(
              column -> {
                String cell = CellReference.convertNumToColString(column) + number;
                throw switch (untold.get(column)) {
                  case NO_RESULT -> UnreadableFile.FORMULA.problem(cell);
                  case ERROR -> UnreadableFile.FORMULA_ERROR.problem(cell);
                };
              });
      return this;
    }
  }

  /** Why a file does not tell what people see in a cell. */
  enum Untold {
    /** A formula whose result was not saved with it. */
    NO_RESULT,
    /** A formula that shows an error. */
    ERROR
  }

  /** The sheet that is read; empty where a file has none. */
  default String sheet() {
    return "";
  }

  /** The other visible sheets of the file in which something stands, which are not read. */
  default List<String> otherSheets() {
    return List.of();
  }

  /**
   * Opens a list; the reader is to be closed.
   *
   * @throws DomainException FILE_UNREADABLE, here or while reading, for what is broken, encrypted,
   *     too large or of another kind
   */
  static RowReader open(Path file, OfficeType type) throws IOException {
    if (Files.size(file) == 0) {
      throw UnreadableFile.NOTHING.problem();
    }
    return switch (type) {
      case XLSX -> new WorkbookRows(file);
      case CSV -> new CsvRows(file);
      case DOCX -> throw UnreadableFile.OTHER_TYPE.problem();
    };
  }

  /** A list that is short enough to be held whole. */
  static OfficeDocument whole(Path file) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    long characters = 0;
    try (RowReader reader = open(file, OfficeType.CSV)) {
      while (reader.hasNext()) {
        SheetRow row = reader.next();
        List<TableCell> cells = new ArrayList<>();
        for (String value : row.values()) {
          characters += value.length() + 1;
          cells.add(new TableCell(cells.size() + 1, value, false));
        }
        if (characters > Packages.Limits.FORM.part()) {
          throw UnreadableFile.TOO_LARGE.problem();
        }
        rows.add(new TableRow(Math.toIntExact(row.number()), cells));
      }
    }
    return new OfficeDocument(List.of(), List.of(new Table("1", rows)));
  }
}
