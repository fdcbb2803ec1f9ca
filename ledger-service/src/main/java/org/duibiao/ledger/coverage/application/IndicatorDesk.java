package org.duibiao.ledger.coverage.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.coverage.domain.Assessed;
import org.duibiao.ledger.coverage.domain.IndicatorResult;
import org.duibiao.ledger.coverage.infrastructure.CoverageLists;
import org.duibiao.ledger.coverage.infrastructure.CoverageLists.Found;
import org.duibiao.ledger.coverage.infrastructure.CoverageLists.Place;

/**
 * Answers how often each indicator was found met or not below an organisation: the common
 * weaknesses 共性短板. What counts is what was filed last; a draft is nobody else's.
 *
 * <p>The notice: “查找存在问题和工作短板”.
 */
@ApplicationScoped
public class IndicatorDesk {
  private static final Comparator<Indicator> WORST_FIRST =
      Comparator.comparing((Indicator one) -> one.assessed().notMet())
          .thenComparing(one -> one.assessed().partlyMet())
          .reversed();

  private final CampaignDesk campaigns;
  private final CoverageNodes nodes;
  private final CoverageLists lists;

  IndicatorDesk(CampaignDesk campaigns, CoverageNodes nodes, CoverageLists lists) {
    this.campaigns = campaigns;
    this.nodes = nodes;
    this.lists = lists;
  }

  /** An indicator of a guide with what was found at it. */
  public record Indicator(
      Guide guide, Guide.Dimension dimension, Guide.Indicator indicator, Assessed assessed) {}

  /** What was found by some guides at an organisation and below it. */
  public record Weaknesses(String organisation, List<Indicator> indicators) {}

  /** In which order indicators are told. */
  public enum Order {
    /** As the guides have them. */
    GUIDE,
    /** Those not met most often first. */
    NOT_MET
  }

  /** The indicators of a campaign's guides, or of one guide. */
  @Transactional
  public Weaknesses read(
      String campaignCode, String organisation, Optional<String> guide, Order order) {
    Campaign campaign = campaigns.visible(campaignCode);
    OrganisationNode node = nodes.one(campaign, organisation);
    List<Indicator> all = new ArrayList<>();
    for (Guide one : guides(campaign, guide)) {
      all.addAll(indicators(one, nodes.marks(campaign, "guide:" + key(one), node)));
    }
    if (order == Order.NOT_MET) {
      all.sort(WORST_FIRST);
    }
    return new Weaknesses(node.code(), all);
  }

  private static List<Indicator> indicators(Guide guide, Map<String, Long> marks) {
    List<Indicator> all = new ArrayList<>();
    for (Guide.Dimension dimension : guide.dimensions()) {
      for (Guide.Indicator one : dimension.indicators()) {
        all.add(new Indicator(guide, dimension, one, Assessed.at(all.size() + 1, marks)));
      }
    }
    return all;
  }

  private List<Guide> guides(Campaign campaign, Optional<String> code) {
    List<Guide> known =
        campaigns.guides(campaign).stream()
            .filter(guide -> code.map(guide.code()::equals).orElse(true))
            .toList();
    if (known.isEmpty() && code.isPresent()) {
      throw new DomainException(NOT_FOUND);
    }
    return known;
  }

  /** Which organisations are meant. */
  public record Query(Optional<String> organisation, Optional<IndicatorResult> result) {}

  /** The organisations behind the counts of an indicator, in the order of the tree. */
  @Transactional
  public Page<Found> page(String campaignCode, String indicator, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    String code = Inputs.word(indicator);
    Filters filters = Filters.of("indicator", campaign.code(), code, query);
    Optional<String> after = request.after(filters, 1).map(key -> key.get(0));
    Scope scope = nodes.below(query.organisation());
    List<Place> places = places(campaign, code);
    var piece = new CoverageLists.Piece(scope, after, request.fetch());
    List<Found> rows = lists.found(campaign.code(), places, query.result(), piece);
    return Page.of(rows, request, filters, row -> List.of(row.path()));
  }

  private List<Place> places(Campaign campaign, String indicator) {
    List<Place> places =
        campaigns.guides(campaign).stream()
            .filter(guide -> guide.has(indicator))
            .map(guide -> new Place(key(guide), position(guide, indicator)))
            .toList();
    if (places.isEmpty()) {
      throw new DomainException(NOT_FOUND);
    }
    return places;
  }

  private static int position(Guide guide, String indicator) {
    return guide.indicators().stream().map(Guide.Indicator::code).toList().indexOf(indicator) + 1;
  }

  private static String key(Guide guide) {
    return guide.code() + ":" + guide.version();
  }
}
