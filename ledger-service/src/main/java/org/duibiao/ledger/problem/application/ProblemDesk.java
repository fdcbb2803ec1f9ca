package org.duibiao.ledger.problem.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.problem.domain.ProblemState;
import org.duibiao.ledger.problem.domain.RecordedProblem;
import org.duibiao.ledger.problem.infrastructure.ProblemSort;
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
      Optional<String> organisation,
      Optional<OrganisationType> type,
      Optional<String> indicator,
      Optional<Integer> dimension,
      Optional<ProblemState> state,
      Optional<SearchWords> words,
      ProblemSort sort) {}

  /** A problem with the name of its organisation. */
  public record Named(RecordedProblem problem, OrganisationNode organisation) {}

  /** A page of what the caller's posts reach. */
  @Transactional
  public Page<Named> page(String campaignCode, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("problems", campaign.code(), query);
    var after = request.after(filters, query.sort().order().parts());
    var wanted =
        new RecordedProblems.Wanted(
            campaign.code(),
            query.organisation().map(code -> access.visible(Inputs.code(code)).path()),
            query.type(),
            query.indicator(),
            query.dimension(),
            query.state(),
            query.words(),
            query.sort());
    List<RecordedProblem> rows = problems.rows(wanted, access.scope(), after, request.fetch());
    Map<String, OrganisationNode> nodes = nodes(rows);
    return Page.of(
        rows.stream().map(row -> new Named(row, nodes.get(row.organisation()))).toList(),
        request,
        filters,
        row -> query.sort().placeOf(row.problem(), row.organisation().path()));
  }

  private Map<String, OrganisationNode> nodes(List<RecordedProblem> rows) {
    return tree.all(rows.stream().map(RecordedProblem::organisation).distinct().toList()).stream()
        .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
  }
}
