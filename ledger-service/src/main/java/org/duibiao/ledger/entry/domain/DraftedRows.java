package org.duibiao.ledger.entry.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that a finding drafts, beside those that stand. Invariants: a row whose words come back
 * stays the same row; what somebody edited stays in any case, and stands for one of the words; no
 * other row is touched.
 */
final class DraftedRows {
  private DraftedRows() {}

  /** All rows, with those drafted for an indicator as its finding has them now. */
  static List<Row> of(List<Row> rows, String indicator, List<String> words) {
    List<String> left = new ArrayList<>(words);
    List<Row> same =
        rows.stream().filter(row -> row.draftedFor(indicator) && left.remove(row.text())).toList();
    List<Row> changed = new ArrayList<>();
    for (Row row : rows) {
      if (!row.draftedFor(indicator) || same.contains(row)) {
        changed.add(row);
      } else {
        next(row, left).forEach(changed::add);
      }
    }
    left.forEach(word -> changed.add(Row.drafted(indicator, word)));
    return changed;
  }

  /** A row in the next words; without any it goes, unless somebody edited it. */
  private static Stream<Row> next(Row row, List<String> left) {
    String word = left.isEmpty() ? null : left.remove(0);
    if (row.edited()) {
      return Stream.of(row);
    }
    return word == null ? Stream.empty() : Stream.of(row.redrafted(word));
  }
}
