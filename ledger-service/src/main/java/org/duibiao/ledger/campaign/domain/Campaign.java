package org.duibiao.ledger.campaign.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.CAMPAIGN_NOT_RUNNING;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import java.time.LocalDate;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * A campaign 专项行动 as this service knows it, a copy of the catalog's.
 *
 * @param organisation the organisation that runs it
 * @param rectificationDueDate by when problems are to be put right unless said otherwise; may be
 *     null
 * @param lastDay when it is over; null where the catalog has not said it yet
 */
public record Campaign(
    String code,
    String title,
    String organisation,
    CampaignState state,
    LocalDate rectificationDueDate,
    LocalDate lastDay) {

  /** Whether anything may be written: it is active, or its summary is being made. */
  public boolean running() {
    return state == CampaignState.ACTIVE || state == CampaignState.SUMMARISING;
  }

  /**
   * Lets more time 延期 be given only until the campaign is over.
   *
   * @throws DomainException INVALID_CONTENT for a later day
   */
  public void requireWithin(LocalDate until) {
    requireWithin("/until", until);
  }

  /**
   * Lets a return name a day to correct by from today until the campaign is over; none is fine.
   *
   * @throws DomainException INVALID_CONTENT for another day
   */
  public void requireCorrectBy(LocalDate correctBy, LocalDate today) {
    if (correctBy == null) {
      return;
    }
    if (correctBy.isBefore(today)) {
      throw new DomainException(
          INVALID_CONTENT, List.of(new Fault("/correctBy", "filing.correct-by")));
    }
    requireWithin("/correctBy", correctBy);
  }

  private void requireWithin(String pointer, LocalDate day) {
    if (lastDay != null && day.isAfter(lastDay)) {
      throw new DomainException(
          INVALID_CONTENT, List.of(new Fault(pointer, "extension.too-late", lastDay)));
    }
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
