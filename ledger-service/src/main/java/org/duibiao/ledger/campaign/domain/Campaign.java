package org.duibiao.ledger.campaign.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.CAMPAIGN_NOT_RUNNING;

import java.time.LocalDate;
import org.duibiao.chassis.problem.DomainException;

/**
 * A campaign 专项行动 as this service knows it, a copy of the catalog's.
 *
 * @param organisation the organisation that runs it
 * @param rectificationDueDate by when problems are to be put right unless said otherwise; may be
 *     null
 */
public record Campaign(
    String code,
    String title,
    String organisation,
    CampaignState state,
    LocalDate rectificationDueDate) {

  /** Whether anything may be written: it is active, or its summary is being made. */
  public boolean running() {
    return state == CampaignState.ACTIVE || state == CampaignState.SUMMARISING;
  }

  /**
   * Lets writing pass only while the campaign runs.
   *
   * @throws DomainException CAMPAIGN_NOT_RUNNING in a draft or a closed one
   */
  public void requireRunning() {
    if (!running()) {
      throw new DomainException(CAMPAIGN_NOT_RUNNING, title, state);
    }
  }
}
