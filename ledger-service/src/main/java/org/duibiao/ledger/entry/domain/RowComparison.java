package org.duibiao.ledger.entry.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of one kind before and after, row by row: a row is the same row as long as it keeps its id.
 * Invariant: every row of either side is in exactly one of the four lists.
 */
public record RowComparison(
    List<Row> added, List<Row> removed, List<Changed> changed, List<Row> unchanged) {

  /** A row whose words, title or indicator are others now. */
  public record Changed(Row before, Row after) {}

  /** Compares two lists. */
  public static RowComparison of(List<Row> before, List<Row> after) {
    Map<Object, Row> left =
        before.stream()
            .collect(
                Collectors.toMap(
                    Row::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    List<Row> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    List<Row> unchanged = new ArrayList<>();
    for (Row row : after) {
      Row was = left.remove(row.id());
      if (was == null) {
        added.add(row);
      } else if (was.saysTheSame(row)) {
        unchanged.add(row);
      } else {
        changed.add(new Changed(was, row));
      }
    }
    return new RowComparison(added, List.copyOf(left.values()), changed, unchanged);
  }

  /** Whether nothing was added, removed or changed. */
  public boolean same() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }
}
