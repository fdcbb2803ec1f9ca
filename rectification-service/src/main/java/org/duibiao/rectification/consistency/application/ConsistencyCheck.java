package org.duibiao.rectification.consistency.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duibiao.chassis.access.Access;
import org.duibiao.rectification.consistency.domain.Consistency;
import org.duibiao.rectification.consistency.infrastructure.Comparison;
import org.duibiao.rectification.item.domain.ItemState;

/**
 * Holds the ledger's checkpoints against the items of this service. Two views fed by the same event
 * prove nothing; the checkpoint is what makes a lost event visible.
 */
@ApplicationScoped
public class ConsistencyCheck {
  private final Comparison comparison;
  private final Access access;

  ConsistencyCheck(Comparison comparison, Access access) {
    this.comparison = comparison;
    this.access = access;
  }

  /** The check over the subtree of an organisation that the caller may see. */
  @Transactional
  public Consistency over(String campaign, String organisation) {
    Consistency found = comparison.of(campaign, access.visible(organisation).path());
    Map<String, Long> byState = new LinkedHashMap<>();
    for (ItemState state : ItemState.values()) {
      byState.put(state.name(), found.byState().getOrDefault(state.name(), 0L));
    }
    return new Consistency(found.problems(), found.items(), byState, found.differences());
  }
}
