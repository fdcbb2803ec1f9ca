package org.duibiao.ledger.problem.infrastructure;

import java.util.List;
import org.duibiao.chassis.lists.ListOrder;
import org.duibiao.chassis.lists.ListOrder.Key;
import org.duibiao.ledger.problem.domain.RecordedProblem;

/** The orders in which accepted problems are listed; each has an index. */
public enum ProblemSort {
  /** As the organisations stand in the tree. */
  TREE(ListOrder.ascending(ListOrder.text("n.path"), id())),
  /** By indicator, those accepted first before. */
  INDICATOR(
      ListOrder.ascending(
          ListOrder.text("p.indicator"), new Key("p.accepted_at", "timestamptz"), id())),
  /** What was accepted last first. */
  LATEST(ListOrder.descending(new Key("p.accepted_at", "timestamptz"), id()));

  private final ListOrder order;

  ProblemSort(ListOrder order) {
    this.order = order;
  }

  private static Key id() {
    return new Key("p.id", "uuid");
  }

  public ListOrder order() {
    return order;
  }

  /** Where a problem of an organisation with this path stands in the order. */
  public List<String> placeOf(RecordedProblem problem, String path) {
    String id = problem.id().toString();
    String accepted = problem.acceptedAt().toString();
    return switch (this) {
      case TREE -> List.of(path, id);
      case INDICATOR -> List.of(problem.indicator(), accepted, id);
      case LATEST -> List.of(accepted, id);
    };
  }
}
