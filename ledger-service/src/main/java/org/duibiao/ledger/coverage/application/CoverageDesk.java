package org.duibiao.ledger.coverage.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.coverage.domain.DaySeries;
import org.duibiao.ledger.coverage.domain.Level;
import org.duibiao.ledger.coverage.domain.Mark;
import org.duibiao.ledger.coverage.domain.Period;
import org.duibiao.ledger.coverage.domain.Tally;
import org.duibiao.ledger.coverage.infrastructure.CoverageCounts;

/** Answers how far a campaign has come at an organisation, by level and day by day. */
@ApplicationScoped
public class CoverageDesk {
  private static final int USUAL_DAYS = 30;

  private final CampaignDesk campaigns;
  private final CoverageNodes nodes;
  private final CoverageCounts counts;
  private final EntityManager database;
  private final Clock clock;

  CoverageDesk(
      CampaignDesk campaigns,
      CoverageNodes nodes,
      CoverageCounts counts,
      EntityManager database,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.nodes = nodes;
    this.counts = counts;
    this.database = database;
    this.clock = clock;
  }

  /** The tally of a node. */
  public record Node(String organisation, Tally tally) {}

  /** The tally of a node, and of each directly below it that owes anything. */
  public record Coverage(String milestone, Node node, List<Node> children) {}

  /** How the organisations at a node and below it stand by their type. */
  public record Levels(String milestone, String organisation, List<Level> levels) {}

  /** How a node stood day by day. */
  public record Days(String milestone, String organisation, List<DaySeries.Day> days) {}

  /** What is asked about: by default the one that runs the campaign, and its ledger. */
  public record Question(String campaign, String organisation, Optional<String> milestone) {}

  private record Asked(Campaign campaign, OrganisationNode node, String milestone) {}

  private Asked asked(Question question) {
    Campaign campaign = campaigns.visible(question.campaign());
    OrganisationNode node = nodes.one(campaign, question.organisation());
    return new Asked(campaign, node, campaigns.milestone(campaign, question.milestone()));
  }

  /** The coverage at an organisation the caller may see, and directly below it. */
  @Transactional
  public Coverage read(Question question) {
    Asked asked = asked(question);
    List<String> children = childrenOf(asked.node().code());
    List<String> all = new ArrayList<>(List.of(asked.node().code()));
    all.addAll(children);
    Map<String, Map<String, Long>> sums =
        counts.read(asked.campaign().code(), asked.milestone(), all);
    return new Coverage(
        asked.milestone(),
        tally(asked.node().code(), sums),
        children.stream().filter(sums::containsKey).map(child -> tally(child, sums)).toList());
  }

  /** The same by type of organisation. */
  @Transactional
  public Levels levels(Question question) {
    Asked asked = asked(question);
    Map<String, Long> marks = nodes.marks(asked.campaign(), asked.milestone(), asked.node());
    return new Levels(
        asked.milestone(), asked.node().code(), Level.of(marks, ChinaTime.today(clock)));
  }

  /** The same day by day up to today at the latest; the last thirty days by default. */
  @Transactional
  public Days days(Question question, Optional<LocalDate> from, Optional<LocalDate> to) {
    Asked asked = asked(question);
    LocalDate today = ChinaTime.today(clock);
    LocalDate last = to.filter(day -> day.isBefore(today)).orElse(today);
    Period period = new Period(from.orElse(last.minusDays(USUAL_DAYS - 1L)), last);
    Inputs.requirePeriod("from", period.from(), period.to(), Period.LONGEST);
    SortedMap<LocalDate, Map<String, Long>> changes =
        counts.readDays(asked.campaign().code(), asked.milestone(), asked.node().code(), period);
    Map<String, Long> before = new HashMap<>();
    changes.headMap(period.from()).values().forEach(before::putAll);
    return new Days(asked.milestone(), asked.node().code(), DaySeries.of(period, before, changes));
  }

  private Node tally(String node, Map<String, Map<String, Long>> sums) {
    Map<String, Long> buckets = Mark.byBucket(sums.getOrDefault(node, Map.of()));
    return new Node(node, Tally.of(buckets, ChinaTime.today(clock)));
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
