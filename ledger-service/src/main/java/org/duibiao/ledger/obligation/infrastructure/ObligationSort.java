package org.duibiao.ledger.obligation.infrastructure;

import static org.duibiao.chassis.lists.ListOrder.text;

import java.time.Instant;
import java.util.List;
import org.duibiao.chassis.lists.ListOrder;
import org.duibiao.chassis.lists.ListOrder.Key;
import org.duibiao.ledger.obligation.domain.Obligation;

/** The orders in which obligations are listed; each has an index. */
public enum ObligationSort {
  /** As the organisations stand in the tree. */
  TREE(ListOrder.ascending(text("o.counted_path"), text("o.milestone"))),
  /** The earliest due date first. */
  DUE_DATE(
      ListOrder.ascending(
          new Key("o.due_date", "date"), text("o.counted_path"), text("o.milestone"))),
  /** What was submitted last first. */
  LATEST(
      ListOrder.descending(
          new Key("coalesce(o.first_submitted_at, '-infinity')", "timestamptz"),
          text("o.counted_path"),
          text("o.milestone")));

  private static final String NEVER = "-infinity";

  private final ListOrder order;

  ObligationSort(ListOrder order) {
    this.order = order;
  }

  public ListOrder order() {
    return order;
  }

  /** Where an obligation of an organisation with this path stands in the order. */
  public List<String> placeOf(Obligation obligation, String path) {
    return switch (this) {
      case TREE -> List.of(path, obligation.milestone());
      case DUE_DATE -> List.of(obligation.dueDate().toString(), path, obligation.milestone());
      case LATEST -> List.of(submitted(obligation), path, obligation.milestone());
    };
  }

  private static String submitted(Obligation obligation) {
    Instant first = obligation.firstSubmittedAt();
    return first == null ? NEVER : first.toString();
  }
}
