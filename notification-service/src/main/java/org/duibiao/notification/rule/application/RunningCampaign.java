package org.duibiao.notification.rule.application;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.notification.campaign.infrastructure.Campaigns;

/** Whom a campaign concerns, and who runs it. */
@ApplicationScoped
public class RunningCampaign {
  static final Set<String> OFFICES = Set.of(OFFICE);

  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final Access access;

  RunningCampaign(Campaigns campaigns, OrganisationTree tree, Access access) {
    this.campaigns = campaigns;
    this.tree = tree;
    this.access = access;
  }

  /**
   * Refuses whoever a campaign does not concern.
   *
   * @throws DomainException NOT_FOUND
   */
  public void requireConcerned(String campaign) {
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
  }

  /** Whether the caller may act for who runs it. */
  public boolean mayRun(String campaign) {
    return campaigns
        .runner(campaign)
        .flatMap(tree::find)
        .filter(runner -> access.mayAct(runner, OFFICES))
        .isPresent();
  }

  /**
   * Who runs a campaign, if the caller may act for them as office.
   *
   * @throws DomainException NOT_FOUND or FORBIDDEN
   */
  public OrganisationNode runner(String campaign) {
    requireConcerned(campaign);
    OrganisationNode runner =
        campaigns
            .runner(campaign)
            .flatMap(tree::find)
            .orElseThrow(() -> new DomainException(NOT_FOUND));
    if (!access.mayAct(runner, OFFICES)) {
      throw new DomainException(FORBIDDEN);
    }
    return runner;
  }
}
