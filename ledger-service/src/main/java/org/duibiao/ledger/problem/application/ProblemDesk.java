package org.duibiao.ledger.problem.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.problem.domain.ProblemState;
import org.duibiao.ledger.problem.domain.RecordedProblem;
import org.duibiao.ledger.problem.infrastructure.RecordedProblems;

/** Shows the accepted problems of what the caller's posts reach. */
@ApplicationScoped
public class ProblemDesk {
  private final CampaignDesk campaigns;
  private final RecordedProblems problems;
  private final OrganisationTree tree;
  private final Access access;

  ProblemDesk(
      CampaignDesk campaigns, RecordedProblems problems, OrganisationTree tree, Access access) {
    this.campaigns = campaigns;
    this.problems = problems;
    this.tree = tree;
    this.access = access;
  }

  /** What a list is asked for. */
  public record Query(
      Optional<String> organisation, Optional<String> indicator, Optional<ProblemState> state) {}

  /** A page in the order of the tree. */
  @Transactional
  public Page<RecordedProblem> page(String campaignCode, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("problems", campaign.code(), query);
    var after = request.after(filters, 2);
    var wanted =
        new RecordedProblems.Wanted(
            campaign.code(),
            query.organisation().map(code -> access.visible(Inputs.code(code)).path()),
            query.indicator(),
            query.state());
    List<RecordedProblem> rows = problems.rows(wanted, access.scope(), after, request.fetch());
    Map<String, String> paths = paths(rows);
    return Page.of(
        rows, request, filters, row -> List.of(paths.get(row.organisation()), row.id().toString()));
  }

  private Map<String, String> paths(List<RecordedProblem> rows) {
    return tree.all(rows.stream().map(RecordedProblem::organisation).distinct().toList()).stream()
        .collect(Collectors.toMap(OrganisationNode::code, OrganisationNode::path));
  }
}
