package org.duibiao.ledger.form.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.EntryDraft;
import org.duibiao.ledger.entry.domain.Row;

/**
 * What a form changes in an entry.
 *
 * @param row of the form
 */
public record FormChange(
    int row,
    String organisation,
    String name,
    int added,
    int changed,
    int removed,
    boolean restChanged,
    EntryDraft draft) {

  /** The difference between what stands and what is wanted. */
  static FormChange between(int row, String code, String name, EntryContent now, EntryDraft draft) {
    Difference difference = new Difference();
    difference.add(now.successfulPractices(), draft.successfulPractices());
    difference.add(now.typicalCases(), draft.typicalCases());
    difference.add(now.problems(), draft.problems());
    boolean rest =
        difference.reordered
            || !Objects.equals(now.remarks(), draft.remarks())
            || now.noProblemFound() != draft.noProblemFound();
    return new FormChange(
        row, code, name, difference.added, difference.changed, difference.removed, rest, draft);
  }

  /** Whether anything is different at all. */
  boolean any() {
    return added > 0 || changed > 0 || removed > 0 || restChanged;
  }

  private static final class Difference {
    private int added;
    private int changed;
    private int removed;
    private boolean reordered;

    void add(List<Row> now, List<Row.Draft> wanted) {
      Map<UUID, Row> left = new HashMap<>();
      now.forEach(row -> left.put(row.id(), row));
      for (Row.Draft draft : wanted) {
        Row row = draft.id() == null ? null : left.remove(draft.id());
        if (row == null) {
          added++;
        } else if (!same(row, draft)) {
          changed++;
        }
      }
      removed += left.size();
      reordered |=
          !now.stream()
              .map(Row::id)
              .filter(id -> !left.containsKey(id))
              .toList()
              .equals(wanted.stream().map(Row.Draft::id).filter(Objects::nonNull).toList());
    }

    private static boolean same(Row row, Row.Draft draft) {
      return Objects.equals(row.indicator(), draft.indicator())
          && Objects.equals(row.title(), draft.title())
          && row.text().equals(draft.text());
    }
  }
}
