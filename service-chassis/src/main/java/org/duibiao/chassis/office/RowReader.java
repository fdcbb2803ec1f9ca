package org.duibiao.chassis.office;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
   */
  record SheetRow(long number, List<String> values) {
    /** The text in a column counted from 0, empty beyond the last. */
    public String value(int column) {
      return column < values.size() ? values.get(column) : "";
    }

    /** Whether nothing but blanks stands in it. */
    public boolean blank() {
      return values.stream().allMatch(String::isBlank);
    }
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
