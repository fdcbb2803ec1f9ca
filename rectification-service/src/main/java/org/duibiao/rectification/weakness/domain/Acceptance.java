package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CASE_NOT_FINISHED;
import static org.duibiao.rectification.weakness.domain.WeaknessProblem.CASE_NOT_LASTING;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * 验收销号: whether a case may be closed, and so whether it is worth asking for, or found to last. The
 * notice: "实行对账销号，逐项抓好落实".
 *
 * @param openItems its items that are neither struck off nor withdrawn
 */
record Acceptance(Milestones milestones, List<OpenItem> openItems) {
  private static final int MOST_FAULTS = 100;

  /** Refuses as long as something is left, and names it. */
  void requireFinished() {
    List<Fault> faults = new ArrayList<>();
    openItems.stream().limit(MOST_FAULTS).map(Acceptance::fault).forEach(faults::add);
    faults.addAll(milestones.faults());
    if (!faults.isEmpty()) {
      throw new DomainException(CASE_NOT_FINISHED, faults, openItems.size());
    }
  }

  /** Refuses to find that it lasts while an item is to be put right again, and names it. */
  void requireLasting() {
    if (!openItems.isEmpty()) {
      List<Fault> faults = openItems.stream().limit(MOST_FAULTS).map(Acceptance::fault).toList();
      throw new DomainException(CASE_NOT_LASTING, faults, openItems.size());
    }
  }

  private static Fault fault(OpenItem item) {
    return new Fault("/items/" + item.id(), "case.item-open", item.problem(), item.state());
  }
}
