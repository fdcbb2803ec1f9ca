package org.duibiao.catalog.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.office.RowReader;
import org.duibiao.chassis.office.RowReader.SheetRow;

/**
 * Finds the heading line of a list among its first rows: the first that has all columns that must
 * be there, alone or together with the one above it, as with headings in two lines.
 */
final class SheetHeadings {
  private static final int ROWS_LOOKED_AT = 10;
  private static final int HEADINGS_OF_A_LINE = 2;

  private final SheetColumns columns;
  private final SheetReview review;
  private SheetHeader best;
  private SheetRow above;

  SheetHeadings(SheetColumns columns, SheetReview review) {
    this.columns = columns;
    this.review = review;
  }

  /** The heading line; where there is none, or one that lacks columns, it is remarked upon. */
  Optional<SheetHeader> find(RowReader reader) {
    for (int looked = 0; looked < ROWS_LOOKED_AT && reader.hasNext(); ) {
      SheetRow row = reader.next();
      if (row.blank()) {
        continue;
      }
      looked++;
      Optional<SheetHeader> found = complete(row);
      if (found.isPresent()) {
        review.headed(found.get());
        columns.examine(found.get(), review);
        return found;
      }
      above = row;
    }
    refuse();
    return Optional.empty();
  }

  private Optional<SheetHeader> complete(SheetRow row) {
    SheetHeader alone = columns.read(row);
    if (best == null || alone.places().size() > best.places().size()) {
      best = alone;
    }
    if (isComplete(alone) || above == null || alone.places().isEmpty()) {
      return Optional.of(alone).filter(this::isComplete);
    }
    return Optional.of(columns.read(together(row))).filter(this::isComplete);
  }

  private boolean isComplete(SheetHeader header) {
    return columns.missing(header).findAny().isEmpty();
  }

  /** Headings in two lines: what the lower one leaves blank stands in the upper one. */
  private SheetRow together(SheetRow lower) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < Math.max(lower.values().size(), above.values().size()); i++) {
      values.add(lower.value(i).isBlank() ? above.value(i) : lower.value(i));
    }
    return new SheetRow(lower.number(), values);
  }

  private void refuse() {
    if (best == null) {
      review.faults().add(SheetFault.of(1, "", "sheet.empty-file", columns.wanted()));
    } else if (best.places().size() < HEADINGS_OF_A_LINE) {
      review
          .faults()
          .add(SheetFault.of(1, "", "sheet.no-headings", ROWS_LOOKED_AT, columns.wanted()));
    } else {
      review.headed(best);
      columns.examine(best, review);
      columns.missing(best).forEach(column -> review.faults().add(missing(column)));
    }
  }

  private SheetFault missing(SheetColumns.Column column) {
    List<String> others = column.otherHeadings();
    return SheetFault.of(
        best.row(),
        "",
        others.isEmpty() ? "sheet.missing-column" : "sheet.missing-column-also",
        column.heading(),
        String.join("、", others));
  }
}
