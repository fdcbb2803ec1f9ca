package org.duibiao.ledger.campaign.api;

import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.CampaignState;
import org.duibiao.ledger.campaign.infrastructure.Rosters;

/** A campaign as the ledger has it, with the progress of opening its obligations. */
public record LedgerCampaignView(
    String campaign,
    String title,
    CampaignState state,
    RosterView roster,
    ObligationCount obligations,
    boolean ready) {

  /** How much of the roster has arrived; expected is null until the closing record is here. */
  public record RosterView(
      String rosterId, int chunksReceived, Integer chunksExpected, int organisations) {}

  /** How many obligations the arrived organisations owe, and how many are opened. */
  public record ObligationCount(long expected, long opened) {}

  static LedgerCampaignView of(CampaignDesk.Progress progress) {
    return new LedgerCampaignView(
        progress.campaign().code(),
        progress.campaign().title(),
        progress.campaign().state(),
        progress.roster().map(LedgerCampaignView::roster).orElse(new RosterView(null, 0, null, 0)),
        new ObligationCount(progress.expected(), progress.opened()),
        progress.ready());
  }

  private static RosterView roster(Rosters.Progress roster) {
    return new RosterView(
        roster.rosterId(),
        roster.chunksReceived(),
        roster.chunksExpected(),
        roster.organisations());
  }
}
