package org.duibiao.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a list as a file that an office would import, row by row. */
enum TableFile {
  /** Comma-separated, UTF-8. */
  CSV("text/csv") {
    @Override
    void write(Table list, OutputStream out) throws IOException {
      try (var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
          var table = new CSVPrinter(writer, CSVFormat.RFC4180)) {
        table.printRecord(list.headings());
        for (Iterator<List<Object>> rows = list.rows(); rows.hasNext(); ) {
          table.printRecord(rows.next());
        }
      }
    }
  },

  /** A workbook with one sheet. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Table list, OutputStream out) throws IOException {
      Iterator<List<Object>> rows = list.rows();
      try (var workbook = new Workbook(out, "duibiao", "1.0");
          var sheet = workbook.newWorksheet("名单")) {
        put(sheet, 0, list.headings());
        for (int number = 1; rows.hasNext(); number++) {
          put(sheet, number, rows.next());
          if (number % ROWS_HELD == 0) {
            sheet.flush();
          }
        }
      }
    }
  };

  private static final int ROWS_HELD = 1_000;

  private final String mediaType;

  TableFile(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** What the file's name ends with. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A list.
   *
   * @param rows its rows with a cell for each heading, null where there is nothing
   */
  record Table(List<Object> headings, Iterator<List<Object>> rows) {}

  abstract void write(Table list, OutputStream out) throws IOException;

  /** Writes the list to a new file. */
  Path write(Table list, Path file) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(list, out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Worksheet sheet, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell instanceof Number number) {
        sheet.value(row, column, number);
      } else if (cell != null) {
        sheet.value(row, column, cell.toString());
      }
    }
  }
}
