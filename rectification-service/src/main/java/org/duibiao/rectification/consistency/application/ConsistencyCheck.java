package org.duibiao.rectification.consistency.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duibiao.chassis.access.Access;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
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
  private final Campaigns campaigns;
  private final Access access;

  ConsistencyCheck(Comparison comparison, Campaigns campaigns, Access access) {
    this.comparison = comparison;
    this.campaigns = campaigns;
    this.access = access;
  }

  /**
   * The check over the subtree of an organisation that the caller may see, in a campaign that
   * concerns the caller.
   */
  @Transactional
  public Consistency over(String campaign, String organisation) {
    String subtree = access.visible(organisation).path();
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
    Consistency found = comparison.of(campaign, subtree);
    Map<String, Long> byState = new LinkedHashMap<>();
    for (ItemState state : ItemState.values()) {
      byState.put(state.name(), found.byState().getOrDefault(state.name(), 0L));
    }
    return new Consistency(found.problems(), found.items(), byState, found.differences());
  }
}
