package org.duibiao.catalog.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duibiao.catalog.shared.SheetColumns.Header;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.RowReader;
import org.duibiao.chassis.office.RowReader.SheetRow;

/** Reads a list some rows at a time; blank rows do not count. */
public final class SheetReader {
  private static final int ROWS_AT_ONCE = 1_000;

  private SheetReader() {}

  /** A list in a file. */
  public record Source(Path file, OfficeType type) {}

  /** A row and how its cells are read. */
  public record Line(SheetRow row, SheetValues values) {}

  /**
   * Hands the rows on, a thousand at a time.
   *
   * @param faults notes what is wrong with the heading line, and with a list that has no rows
   * @return the number of rows
   */
  public static long read(
      Source source, SheetColumns columns, SheetRemarks faults, Consumer<List<Line>> some) {
    try (RowReader reader = RowReader.open(source.file(), source.type())) {
      return read(reader, columns, faults, some);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long read(
      RowReader reader, SheetColumns columns, SheetRemarks faults, Consumer<List<Line>> some) {
    Header header = null;
    long rows = 0;
    List<Line> batch = new ArrayList<>(ROWS_AT_ONCE);
    while (reader.hasNext()) {
      SheetRow row = reader.next();
      if (!row.blank() && header == null) {
        header = columns.read(row);
        header.faults().forEach(faults::add);
      } else if (!row.blank()) {
        rows++;
        batch.add(new Line(row, new SheetValues(header, row, faults)));
      }
      if (batch.size() == ROWS_AT_ONCE) {
        some.accept(batch);
        batch.clear();
      }
    }
    some.accept(batch);
    if (rows == 0) {
      faults.add(SheetFault.of(1, "", "sheet.empty"));
    }
    return rows;
  }
}
