package org.duibiao.catalog.campaign.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Page;

/** Shows campaigns to the caller, with what this caller can do to each. */
@RequestScoped
class CampaignViews {
  private final CampaignAccess access;
  private final OrganisationTree tree;

  CampaignViews(CampaignAccess access, OrganisationTree tree) {
    this.access = access;
    this.tree = tree;
  }

  CampaignView of(Campaign campaign) {
    OrganisationNode node = tree.find(campaign.organisation()).orElse(null);
    return CampaignView.of(campaign, access.runs(node));
  }

  Page<CampaignView> of(Page<Campaign> page) {
    Set<String> codes =
        page.items().stream().map(Campaign::organisation).collect(Collectors.toSet());
    Map<String, OrganisationNode> nodes =
        tree.all(codes).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    return page.map(
        campaign -> CampaignView.of(campaign, access.runs(nodes.get(campaign.organisation()))));
  }
}
