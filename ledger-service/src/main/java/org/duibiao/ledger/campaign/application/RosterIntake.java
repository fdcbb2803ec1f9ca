package org.duibiao.ledger.campaign.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.infrastructure.Campaigns;
import org.duibiao.ledger.campaign.infrastructure.Rosters;

/**
 * Collects the parts of a roster, in whatever order and however often they come. When all parts and
 * the closing record are here, what the roster owes is opened, once, in the same transaction.
 */
@ApplicationScoped
public class RosterIntake {
  private final Rosters rosters;
  private final Campaigns campaigns;
  private final Event<RosterComplete> complete;
  private final Clock clock;

  RosterIntake(
      Rosters rosters,
      Campaigns campaigns,
      Event<RosterComplete> complete,
      @DomainTime Clock clock) {
    this.rosters = rosters;
    this.campaigns = campaigns;
    this.complete = complete;
    this.clock = clock;
  }

  /** Takes a part in. */
  @Transactional(rollbackOn = Exception.class)
  public void chunk(RosterChunk chunk) {
    rosters.lock(chunk.rosterId(), chunk.campaign());
    rosters.add(chunk);
    openIfComplete(chunk.rosterId(), chunk.campaign());
  }

  /** Takes the closing record in, with the campaign as it was at activation. */
  @Transactional(rollbackOn = Exception.class)
  public void end(
      String rosterId, String campaign, int chunks, int count, CampaignFacts activated) {
    if (activated != null) {
      requireSame(campaign, activated.code());
      campaigns.upsert(activated);
    }
    rosters.lock(rosterId, campaign);
    rosters.expect(rosterId, chunks, count);
    openIfComplete(rosterId, campaign);
  }

  private static void requireSame(String campaign, String told) {
    if (!campaign.equals(told)) {
      throw new IllegalArgumentException("a roster of " + campaign + " tells of " + told);
    }
  }

  private void openIfComplete(String rosterId, String campaign) {
    if (rosters.markOpenedIfComplete(rosterId, clock.instant())) {
      complete.fire(new RosterComplete(rosterId, campaign));
    }
  }
}
