package org.duibiao.ledger.coverage.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.coverage.domain.Tally;
import org.duibiao.ledger.coverage.infrastructure.CoverageCounts;

/** Answers how far a campaign has come at an organisation and directly below it. */
@ApplicationScoped
public class CoverageDesk {
  private final CampaignDesk campaigns;
  private final CoverageCounts counts;
  private final EntityManager database;
  private final Access access;
  private final Clock clock;

  CoverageDesk(
      CampaignDesk campaigns,
      CoverageCounts counts,
      EntityManager database,
      Access access,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.counts = counts;
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  /** The tally of a node. */
  public record Node(String organisation, Tally tally) {}

  /** The tally of a node, and of each directly below it that owes anything. */
  public record Coverage(String milestone, Node node, List<Node> children) {}

  /**
   * The coverage at an organisation the caller may see; by default the one that runs the campaign.
   */
  @Transactional
  public Coverage read(String campaignCode, String organisation, Optional<String> milestone) {
    Campaign campaign = campaigns.visible(campaignCode);
    OrganisationNode node =
        access.visible(organisation == null ? campaign.organisation() : Inputs.code(organisation));
    String code = campaigns.milestone(campaign, milestone);
    List<String> nodes = new ArrayList<>(List.of(node.code()));
    List<String> children = childrenOf(node.code());
    nodes.addAll(children);
    Map<String, Map<String, Long>> sums = counts.read(campaign.code(), code, nodes);
    return new Coverage(
        code,
        tally(node.code(), sums),
        children.stream().filter(sums::containsKey).map(child -> tally(child, sums)).toList());
  }

  private Node tally(String node, Map<String, Map<String, Long>> sums) {
    LocalDate today = ChinaTime.today(clock);
    return new Node(node, Tally.of(sums.getOrDefault(node, Map.of()), today));
  }

  /** Dissolved ones too: what they owed is counted above, so it must be found below. */
  @SuppressWarnings("unchecked")
  private List<String> childrenOf(String code) {
    return database
        .createNativeQuery(
            """
            select code from organisation_node where parent = :code and path is not null
            order by display_order, code
            """,
            String.class)
        .setParameter("code", code)
        .getResultList();
  }
}
