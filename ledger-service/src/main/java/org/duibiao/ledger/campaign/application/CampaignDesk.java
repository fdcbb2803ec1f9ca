package org.duibiao.ledger.campaign.application;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.chassis.problem.CommonProblem.TEMPORARILY_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.infrastructure.Campaigns;
import org.duibiao.ledger.campaign.infrastructure.Guides;
import org.duibiao.ledger.campaign.infrastructure.Rosters;

/** Finds campaigns and what applies in them; a campaign of others looks as if it did not exist. */
@ApplicationScoped
public class CampaignDesk {
  private final Campaigns campaigns;
  private final Guides guides;
  private final Rosters rosters;
  private final OrganisationTree tree;
  private final Access access;

  CampaignDesk(
      Campaigns campaigns, Guides guides, Rosters rosters, OrganisationTree tree, Access access) {
    this.campaigns = campaigns;
    this.guides = guides;
    this.rosters = rosters;
    this.tree = tree;
    this.access = access;
  }

  /** A campaign with the progress of its opening. */
  public record Progress(
      Campaign campaign,
      Optional<Rosters.Progress> roster,
      long expected,
      long opened,
      boolean guidesKnown) {
    /** Whether everyone can begin: what is owed is opened, and every guide is here. */
    public boolean ready() {
      return guidesKnown && roster.map(Rosters.Progress::opened).orElse(false);
    }
  }

  /**
   * A campaign that reaches some organisation of the caller's.
   *
   * @throws DomainException NOT_FOUND if it is absent or another part of the tree's
   */
  @Transactional
  public Campaign visible(String code) {
    Campaign campaign = find(code);
    if (!concerns(campaign, access.scope())) {
      throw access.notFound(true);
    }
    return campaign;
  }

  /**
   * A campaign for which the caller may act in one of the roles.
   *
   * @throws DomainException NOT_FOUND if it is absent or foreign, FORBIDDEN if only other posts of
   *     the caller's are concerned
   */
  @Transactional
  public Campaign acting(String code, Set<String> roles) {
    Campaign campaign = visible(code);
    if (!concerns(campaign, access.scope(roles))) {
      throw new DomainException(FORBIDDEN);
    }
    return campaign;
  }

  /** Whether posts at, above or below the organisation that runs it are within a scope. */
  private boolean concerns(Campaign campaign, Scope scope) {
    OrganisationNode runs =
        tree.find(campaign.organisation()).orElseThrow(() -> new DomainException(NOT_FOUND));
    return scope.roots().stream()
        .anyMatch(root -> root.startsWith(runs.path()) || runs.path().startsWith(root));
  }

  /** A campaign with the progress of its opening. */
  @Transactional
  public Progress progress(String code) {
    Campaign campaign = visible(code);
    long[] obligations = rosters.obligations(campaign.code());
    return new Progress(
        campaign,
        rosters.progress(campaign.code()),
        obligations[0],
        obligations[1],
        guides.complete(campaign.code()));
  }

  /**
   * The milestone a query means: the named one, or the one at which the ledger is owed.
   *
   * @throws DomainException NOT_FOUND if the campaign has no such milestone
   */
  public String milestone(Campaign campaign, Optional<String> named) {
    return milestone(campaign, named, "?milestone");
  }

  /**
   * The same.
   *
   * @param pointer where it is named
   * @throws DomainException NOT_FOUND if the campaign has no such milestone; it tells which it has
   */
  public String milestone(Campaign campaign, Optional<String> named, String pointer) {
    if (named.isEmpty()) {
      return campaigns
          .ledgerMilestone(campaign.code())
          .orElseThrow(() -> new DomainException(NOT_FOUND));
    }
    List<String> known = campaigns.milestones(campaign.code());
    return named
        .filter(known::contains)
        .orElseThrow(
            () ->
                new DomainException(
                    NOT_FOUND,
                    List.of(
                        new Fault(
                            pointer, "not-found.among", named.get(), String.join("、", known)))));
  }

  /**
   * The guide by which an organisation diagnoses itself.
   *
   * @throws DomainException TEMPORARILY_UNAVAILABLE while the guide has not arrived here
   */
  public Guide guide(Campaign campaign, OrganisationNode organisation) {
    return guides
        .applicable(campaign.code(), organisation.code(), organisation.type())
        .orElseThrow(() -> new DomainException(TEMPORARILY_UNAVAILABLE));
  }

  /** The guides by which organisations diagnose themselves in a campaign. */
  public List<Guide> guides(Campaign campaign) {
    return guides.of(campaign.code());
  }

  private Campaign find(String code) {
    return campaigns.find(Inputs.code(code)).orElseThrow(() -> new DomainException(NOT_FOUND));
  }
}
