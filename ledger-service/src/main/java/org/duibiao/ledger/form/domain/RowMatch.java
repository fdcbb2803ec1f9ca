package org.duibiao.ledger.form.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.duibiao.ledger.entry.domain.Row;

/**
 * Which row of an entry each thing in a cell is: the one with its words, whatever stands before
 * them; else the only one left under its tag, whose words were changed; else a new one.
 */
final class RowMatch {
  private final List<Row> standing;
  private final FormColumn column;
  private final Map<UUID, String> words = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();

  RowMatch(List<Row> standing, FormColumn column) {
    this.standing = standing;
    this.column = column;
    standing.forEach(row -> words.put(row.id(), bare(row.text())));
  }

  List<Row.Draft> drafts(List<CellItem> items) {
    List<Row.Draft> drafts = new ArrayList<>(items.stream().map(item -> (Row.Draft) null).toList());
    for (int i = 0; i < items.size(); i++) {
      CellItem item = items.get(i);
      String said = bare(item.text());
      Row same =
          first(row -> words.get(row.id()).equals(said) && Objects.equals(tag(row), item.tag()))
              .or(() -> first(row -> words.get(row.id()).equals(said)))
              .orElse(null);
      if (same != null) {
        taken.add(same.id());
        drafts.set(i, draft(same.id(), tagOf(item, same), same.text()));
      }
    }
    for (int i = 0; i < items.size(); i++) {
      if (drafts.get(i) == null) {
        CellItem item = items.get(i);
        UUID id = reworded(item, items, drafts).orElse(null);
        drafts.set(i, draft(id, item.tag(), item.text()));
      }
    }
    return drafts;
  }

  private Optional<UUID> reworded(CellItem item, List<CellItem> items, List<Row.Draft> drafts) {
    if (item.tag() == null) {
      return Optional.empty();
    }
    long wanted = 0;
    for (int i = 0; i < items.size(); i++) {
      wanted += drafts.get(i) == null && item.tag().equals(items.get(i).tag()) ? 1 : 0;
    }
    List<Row> left =
        standing.stream()
            .filter(row -> !taken.contains(row.id()) && item.tag().equals(tag(row)))
            .toList();
    return wanted == 1 && left.size() == 1 ? Optional.of(left.get(0).id()) : Optional.empty();
  }

  private Optional<Row> first(Predicate<Row> fits) {
    return standing.stream().filter(row -> !taken.contains(row.id())).filter(fits).findFirst();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  /** Who writes words without what stood before them did not mean to take that away. */
  private String tagOf(CellItem item, Row row) {
    return item.tag() == null ? tag(row) : item.tag();
  }

  private String tag(Row row) {
    return column == FormColumn.CASES ? row.title() : row.indicator();
  }

  private Row.Draft draft(UUID id, String tag, String text) {
    return column == FormColumn.CASES
        ? new Row.Draft(id, null, tag, text)
        : new Row.Draft(id, tag, null, text);
  }
}
