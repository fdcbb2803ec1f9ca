package org.duibiao.catalog.campaign.api;

import static org.duibiao.catalog.shared.Readers.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.RequestScoped;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.infrastructure.Campaigns;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.problem.DomainException;

/**
 * Who sees and who runs a campaign: it concerns those whose posts lie at, above or below the
 * organisation that runs it; the office there or above runs it.
 */
@RequestScoped
public class CampaignAccess {
  private final Access access;
  private final OrganisationTree tree;
  private final Campaigns campaigns;

  CampaignAccess(Access access, OrganisationTree tree, Campaigns campaigns) {
    this.access = access;
    this.tree = tree;
    this.campaigns = campaigns;
  }

  /** A campaign that concerns the caller. */
  public Campaign visible(String code) {
    String wanted = Codes.inPath(code);
    return campaigns
        .concerning(access.scope(), wanted)
        .orElseThrow(() -> access.notFound(campaigns.findByIdOptional(wanted).isPresent()));
  }

  /** The office as it runs a campaign. */
  public Actor running(String code) {
    Campaign campaign = visible(code);
    OrganisationNode node = tree.find(campaign.organisation()).orElseThrow();
    if (!access.mayAct(node, OFFICE)) {
      throw new DomainException(FORBIDDEN);
    }
    return new Actor(access.postFor(node, OFFICE).toString());
  }

  /** The office that may begin a campaign of this organisation. */
  public Actor beginning(String organisation) {
    OrganisationNode node =
        tree.find(organisation)
            .filter(found -> access.scope().reaches(found.path()))
            .orElseThrow(() -> Faults.of("/organisation", "organisation.unknown", organisation));
    if (!access.mayAct(node, OFFICE)) {
      throw new DomainException(FORBIDDEN);
    }
    return new Actor(access.postFor(node, OFFICE).toString());
  }

  /** Whether the caller's office runs a campaign. */
  public boolean runs(Campaign campaign) {
    return tree.find(campaign.organisation()).filter(this::runs).isPresent();
  }

  /** Whether the caller runs campaigns of an organisation. */
  boolean runs(OrganisationNode node) {
    return node != null && access.mayAct(node, OFFICE);
  }
}
