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

/** Writes organisations as a file that an office would import, row by row. */
enum TableFile {
  /** Comma-separated, UTF-8. */
  CSV("text/csv") {
    @Override
    void write(Iterator<Province.Row> rows, OutputStream out) throws IOException {
      try (var writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
          var table = new CSVPrinter(writer, CSVFormat.RFC4180)) {
        table.printRecord(HEADINGS);
        while (rows.hasNext()) {
          table.printRecord(cells(rows.next()));
        }
      }
    }
  },

  /** A workbook with one sheet. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(Iterator<Province.Row> rows, OutputStream out) throws IOException {
      try (var workbook = new Workbook(out, "duibiao", "1.0");
          var sheet = workbook.newWorksheet("党组织")) {
        put(sheet, 0, HEADINGS);
        for (int number = 1; rows.hasNext(); number++) {
          put(sheet, number, cells(rows.next()));
          if (number % ROWS_HELD == 0) {
            sheet.flush();
          }
        }
      }
    }
  };

  private static final List<Object> HEADINGS =
      List.of("code", "name", "type", "parent", "category", "displayOrder", "memberCount");
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

  abstract void write(Iterator<Province.Row> rows, OutputStream out) throws IOException;

  /** Writes the rows to a new file. */
  Path write(Iterator<Province.Row> rows, Path file) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(rows, out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> cells(Province.Row row) {
    return java.util.Arrays.asList(
        row.code(),
        row.name(),
        row.type(),
        row.parent(),
        row.category(),
        row.displayOrder(),
        row.memberCount());
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
