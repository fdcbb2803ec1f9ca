package org.duibiao.catalog.campaign.domain;

import static org.duibiao.catalog.CatalogProblem.TRANSITION_NOT_ALLOWED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;

/** Where a campaign stands; the table below is the only list of what leads where. */
public enum CampaignState {
  /** Being planned. */
  DRAFT,
  /** Under way: learning, diagnosing, putting right. */
  ACTIVE,
  /** Being summed up while rectification goes on. */
  SUMMARISING,
  /** Over. */
  CLOSED;

  private static final Map<CampaignState, Map<CampaignAction, CampaignState>> TABLE =
      new EnumMap<>(
          Map.of(
              DRAFT, Map.of(CampaignAction.UPDATE, DRAFT, CampaignAction.ACTIVATE, ACTIVE),
              ACTIVE,
                  Map.of(
                      CampaignAction.SUMMARISE, SUMMARISING, CampaignAction.AMEND_ROSTER, ACTIVE),
              SUMMARISING,
                  Map.of(CampaignAction.CLOSE, CLOSED, CampaignAction.AMEND_ROSTER, SUMMARISING),
              CLOSED, Map.of()));

  /** What can be done in this state. */
  public Set<CampaignAction> actions() {
    return TABLE.get(this).keySet();
  }

  /**
   * The state that an action leads to.
   *
   * @throws DomainException TRANSITION_NOT_ALLOWED if it is not declared
   */
  public CampaignState after(CampaignAction action) {
    CampaignState next = TABLE.get(this).get(action);
    if (next == null) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, this, action);
    }
    return next;
  }
}
