package org.duibiao.catalog.roster.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.domain.CampaignAction;
import org.duibiao.catalog.campaign.domain.CampaignState;
import org.duibiao.catalog.campaign.infrastructure.Campaigns;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.chassis.access.OrganisationTree;

/** Tells imports which campaigns are under way, and lets those they found join these. */
@ApplicationScoped
public class ImportedNewcomers implements CampaignsUnderWay {
  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final AmendmentService amendments;

  ImportedNewcomers(Campaigns campaigns, OrganisationTree tree, AmendmentService amendments) {
    this.campaigns = campaigns;
    this.tree = tree;
    this.amendments = amendments;
  }

  @Override
  public List<UnderWay> all() {
    List<CampaignState> states =
        List.of(CampaignState.values()).stream()
            .filter(state -> state.actions().contains(CampaignAction.AMEND_ROSTER))
            .toList();
    return campaigns.list("state in ?1 order by code", states).stream()
        .map(this::underWay)
        .toList();
  }

  private UnderWay underWay(Campaign campaign) {
    return new UnderWay(
        campaign.code(),
        tree.find(campaign.organisation()).orElseThrow(),
        Set.copyOf(campaign.owingTypes()));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void join(String campaign, List<String> organisations, Ground ground, Actor actor) {
    amendments.join(
        campaign,
        () ->
            new AmendmentService.Joining(
                organisations, null, null, ground.reason(), ground.basis(), true),
        actor,
        ground.person());
  }
}
