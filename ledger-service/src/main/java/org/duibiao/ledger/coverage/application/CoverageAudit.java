package org.duibiao.ledger.coverage.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.coverage.infrastructure.CoverageRecount;

/** Shows whether the sums that are kept are those of a count from scratch. */
@ApplicationScoped
public class CoverageAudit {
  private final CampaignDesk campaigns;
  private final CoverageNodes nodes;
  private final CoverageRecount recount;

  CoverageAudit(CampaignDesk campaigns, CoverageNodes nodes, CoverageRecount recount) {
    this.campaigns = campaigns;
    this.nodes = nodes;
    this.recount = recount;
  }

  /** What came of it at an organisation and all below it. */
  public record Verified(String organisation, CoverageRecount.Comparison comparison) {}

  /** Counts from scratch and compares; nothing is changed. */
  @Transactional
  public Verified verify(String campaignCode, String organisation) {
    Campaign campaign = campaigns.visible(campaignCode);
    OrganisationNode node = nodes.one(campaign, organisation);
    return new Verified(node.code(), recount.compare(campaign.code(), node.code()));
  }
}
