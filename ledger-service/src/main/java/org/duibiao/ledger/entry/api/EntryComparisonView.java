package org.duibiao.ledger.entry.api;

import java.util.List;
import java.util.UUID;
import org.duibiao.ledger.entry.domain.EntryComparison;
import org.duibiao.ledger.entry.domain.EntryComparison.FieldChange;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.entry.domain.RowComparison;

/**
 * Two states of an entry side by side, the older one before.
 *
 * @param before a revision's number, or 0 for nothing before the first
 * @param after a revision's number, or draft
 */
public record EntryComparisonView(
    String before,
    String after,
    boolean same,
    RowComparisonView successfulPractices,
    RowComparisonView typicalCases,
    RowComparisonView problems,
    List<FieldChange> fields) {

  /** Rows of one kind. */
  public record RowComparisonView(
      List<ComparedRowView> added,
      List<ComparedRowView> removed,
      List<ChangedRowView> changed,
      List<ComparedRowView> unchanged) {}

  /** A row as it was on one side. */
  public record ComparedRowView(UUID id, String indicator, String title, String text) {
    static ComparedRowView of(Row row) {
      return new ComparedRowView(row.id(), row.indicator(), row.title(), row.text());
    }
  }

  /** A row that is another now. */
  public record ChangedRowView(ComparedRowView before, ComparedRowView after) {}

  /** A comparison in the form in which it is shown. */
  public static EntryComparisonView of(String before, String after, EntryComparison comparison) {
    return new EntryComparisonView(
        before,
        after,
        comparison.same(),
        rows(comparison.successfulPractices()),
        rows(comparison.typicalCases()),
        rows(comparison.problems()),
        comparison.fields());
  }

  private static RowComparisonView rows(RowComparison rows) {
    return new RowComparisonView(
        all(rows.added()),
        all(rows.removed()),
        rows.changed().stream()
            .map(
                one ->
                    new ChangedRowView(
                        ComparedRowView.of(one.before()), ComparedRowView.of(one.after())))
            .toList(),
        all(rows.unchanged()));
  }

  private static List<ComparedRowView> all(List<Row> rows) {
    return rows.stream().map(ComparedRowView::of).toList();
  }
}
