package org.duibiao.ledger.coverage.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.coverage.domain.CoverageBucket;
import org.duibiao.ledger.coverage.domain.FirstReview;
import org.duibiao.ledger.coverage.domain.Mark;
import org.duibiao.ledger.coverage.infrastructure.CoverageLists;
import org.duibiao.ledger.coverage.infrastructure.CoverageLists.Counted;

/** Lists the organisations behind a count of the coverage. */
@ApplicationScoped
public class CoverageListDesk {
  private final CampaignDesk campaigns;
  private final CoverageNodes nodes;
  private final CoverageLists lists;
  private final Clock clock;

  CoverageListDesk(
      CampaignDesk campaigns, CoverageNodes nodes, CoverageLists lists, @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.nodes = nodes;
    this.lists = lists;
    this.clock = clock;
  }

  /** Which count is meant; all that is counted where nothing is named. */
  public record Query(
      Optional<String> organisation,
      Optional<String> milestone,
      Optional<CoverageBucket> bucket,
      Optional<String> type,
      Optional<Boolean> passedAtFirstReview) {

    private boolean means(Mark mark, LocalDate today) {
      return bucket.map(CoverageBucket.of(mark.bucket(), today)::equals).orElse(true)
          && type.map(mark.type()::equals).orElse(true)
          && passedAtFirstReview.map(Query::review).map(mark.review()::equals).orElse(true);
    }

    private static FirstReview review(boolean passed) {
      return passed ? FirstReview.PASSED : FirstReview.RETURNED;
    }
  }

  /** One that is counted, and in which of the five it is today. */
  public record Listed(Counted counted, CoverageBucket bucket) {}

  /** A page of them in the order of the tree. */
  @Transactional
  public Page<Listed> page(String campaignCode, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("coverage", campaign.code(), query);
    Optional<String> after = request.after(filters, 1).map(key -> key.get(0));
    Scope scope = nodes.below(query.organisation());
    String milestone = campaigns.milestone(campaign, query.milestone());
    LocalDate today = ChinaTime.today(clock);
    List<String> marks =
        nodes.marks(campaign, milestone, scope).keySet().stream()
            .filter(mark -> query.means(Mark.parse(mark), today))
            .toList();
    var piece = new CoverageLists.Piece(scope, after, request.fetch());
    List<Counted> rows = lists.counted(campaign.code(), milestone, marks, piece);
    return Page.of(rows, request, filters, row -> List.of(row.path()))
        .map(row -> new Listed(row, CoverageBucket.of(row.mark().bucket(), today)));
  }
}
