package org.duibiao.ledger.campaign.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.infrastructure.Campaigns;
import org.duibiao.ledger.campaign.infrastructure.Guides;

/** This service's copy of campaigns and guides; it can be dropped and rebuilt by replay. */
@ApplicationScoped
public class CampaignProjection {
  private final Campaigns campaigns;
  private final Guides guides;

  CampaignProjection(Campaigns campaigns, Guides guides) {
    this.campaigns = campaigns;
    this.guides = guides;
  }

  /** Takes a campaign's state in, unless a newer one is known. */
  @Transactional(rollbackOn = Exception.class)
  public void apply(CampaignFacts facts) {
    campaigns.upsert(facts);
  }

  /** Takes a guide in, unless a newer state of it is known. */
  @Transactional(rollbackOn = Exception.class)
  public void applyGuide(Guide guide, long sequence) {
    guides.upsert(guide, sequence);
  }
}
