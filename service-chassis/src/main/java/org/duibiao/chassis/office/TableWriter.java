package org.duibiao.chassis.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duibiao.chassis.time.ChinaTime;

/**
 * Writes a list row by row, as a workbook or as comma-separated values, into a stream that it does
 * not hold. Invariants: no text becomes a formula; closing completes the file and closes the
 * stream.
 */
public interface TableWriter extends Closeable {
  /** Most characters that a workbook's cell takes. */
  int CELL = 32_767;

  /**
   * Begins a list.
   *
   * @param sheet the sheet's name, of which a workbook takes 31 characters
   * @throws IllegalArgumentException for a document, which is no list
   */
  static TableWriter to(OutputStream out, OfficeType type, String sheet, List<String> headings)
      throws IOException {
    return switch (type) {
      case XLSX -> new WorkbookWriter(out, sheet, headings);
      case CSV -> new CsvWriter(out, headings);
      case DOCX -> throw new IllegalArgumentException("a document is no list");
    };
  }

  /** Writes a row; a moment is told in the time of China, null leaves the cell empty. */
  void row(List<?> values) throws IOException;

  /**
   * Begins another list in the same file, after which nothing is added to the one before.
   *
   * @throws UnsupportedOperationException for anything but a workbook, which alone has several
   */
  default void sheet(String name, List<String> headings) throws IOException {
    throw new UnsupportedOperationException("only a workbook has several lists");
  }

  /** A value in words, for a cell that is text. */
  static String words(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant moment) {
      return LocalDateTime.ofInstant(moment, ChinaTime.ZONE)
          .truncatedTo(ChronoUnit.SECONDS)
          .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return visible(value.toString());
  }

  /** The text without what no such file can hold: control characters and halves of characters. */
  private static String visible(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(point -> storable(point) ? point : 0xFFFD).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean storable(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
