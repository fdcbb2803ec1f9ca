package org.duibiao.catalog.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.RowReader;
import org.duibiao.chassis.office.RowReader.SheetRow;
import org.duibiao.chassis.office.RowReader.Untold;

/**
 * Reads a list some rows at a time, below whatever title stands above its headings. What is no row
 * of data - a blank one, an explanation, a total, the headings once more - is passed over, and all
 * but the blank ones are remarked upon.
 */
public final class SheetReader {
  private static final int ROWS_AT_ONCE = 1_000;

  private final SheetColumns columns;
  private final SheetReview review;
  private final boolean separated;
  private final Consumer<List<Line>> some;
  private final List<Line> batch = new ArrayList<>(ROWS_AT_ONCE);
  private final Set<Integer> beside = new HashSet<>();
  private SheetHeader header;
  private long rows;

  private SheetReader(
      SheetColumns columns, SheetReview review, boolean separated, Consumer<List<Line>> some) {
    this.columns = columns;
    this.review = review;
    this.separated = separated;
    this.some = some;
  }

  /** A list in a file. */
  public record Source(Path file, OfficeType type) {}

  /** A row and how its cells are read. */
  public record Line(SheetRow row, SheetValues values) {}

  /**
   * What was read.
   *
   * @param rows of data
   * @param header empty where no heading line was found, and nothing was read
   */
  public record Read(long rows, Optional<SheetHeader> header) {}

  /** Hands the rows on, a thousand at a time. */
  public static Read read(
      Source source, SheetColumns columns, SheetReview review, Consumer<List<Line>> some) {
    boolean separated = source.type() == OfficeType.CSV;
    try (RowReader reader = RowReader.open(source.file(), source.type())) {
      return new SheetReader(columns, review, separated, some).all(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Read all(RowReader reader) {
    Optional<SheetHeader> found = new SheetHeadings(columns, review).find(reader);
    List<String> others = reader.otherSheets();
    if (!others.isEmpty()) {
      review
          .warnings()
          .add(
              SheetFault.of(1, "", "sheet.other-sheets", reader.sheet(), String.join("、", others)));
    }
    if (found.isEmpty()) {
      return new Read(0, found);
    }
    header = found.get();
    while (reader.hasNext()) {
      take(reader.next());
      if (batch.size() == ROWS_AT_ONCE) {
        hand();
      }
    }
    hand();
    if (rows == 0) {
      review.faults().add(SheetFault.of(header.row(), "", "sheet.empty"));
    }
    return new Read(rows, found);
  }

  private void hand() {
    if (!batch.isEmpty()) {
      some.accept(batch);
      batch.clear();
    }
  }

  private void take(SheetRow row) {
    SheetRowKind kind = SheetRowKind.of(row, header, rows == 0);
    if (kind == SheetRowKind.DATA) {
      rows++;
      SheetValues values = new SheetValues(header, row, review);
      refuseUntold(row, values);
      lookBeside(row, values);
      batch.add(new Line(row, values));
    } else if (kind.messageKey() != null) {
      review
          .warnings()
          .add(SheetFault.of(row.number(), "", kind.messageKey(), SheetRowKind.first(row)));
    }
  }

  /** What people see and the file does not tell must not be taken for a blank. */
  private void refuseUntold(SheetRow row, SheetValues values) {
    header
        .places()
        .forEach(
            (field, place) -> {
              Untold why = row.untold().get(place);
              if (why != null) {
                values.remark(field, why == Untold.ERROR ? "sheet.formula-error" : "sheet.formula");
              }
            });
  }

  /**
   * Cells below no heading: told once for a column. Beyond the last column of separated values it
   * is a separator too many, and all that follows stands in the wrong column.
   */
  private void lookBeside(SheetRow row, SheetValues values) {
    for (int i = 0; i < row.values().size(); i++) {
      boolean headed = i < header.headings().size();
      boolean told = headed && !header.headings().get(i).isEmpty();
      if (told || row.values().get(i).isBlank()) {
        continue;
      }
      if (separated && !headed) {
        values.remark("#" + (i + 1), "sheet.too-many-cells");
      } else if (beside.add(i)) {
        review
            .warnings()
            .add(SheetFault.of(row.number(), "#" + (i + 1), "sheet.column-without-heading"));
      }
    }
  }
}
