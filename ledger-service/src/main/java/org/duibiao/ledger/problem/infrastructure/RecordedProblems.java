package org.duibiao.ledger.problem.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.ListQuery;
import org.duibiao.chassis.lists.SearchIndex;
import org.duibiao.chassis.lists.SearchPlace;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.ledger.lists.OrganisationType;
import org.duibiao.ledger.problem.domain.Checkpoint;
import org.duibiao.ledger.problem.domain.ProblemState;
import org.duibiao.ledger.problem.domain.RecordedProblem;

/** The accepted problems. */
@ApplicationScoped
public class RecordedProblems implements PanacheRepositoryBase<RecordedProblem, UUID> {
  private static final String SELECT =
      "select p.* from problem p join organisation_node n on n.code = p.organisation";

  private static final SearchPlace WORDS =
      new SearchPlace(
          "select f.id from problem f where " + SearchPlace.indexed("f.text"),
          SearchPlace.keys("uuid"),
          SearchPlace.walked("p.text"));

  private static final SearchPlace NAMES =
      SearchPlace.organisation(
          "p.organisation",
          "select x.id from problem x where x.campaign = :campaign and x.organisation in ("
              + SearchPlace.keys("text")
              + ")");

  private final SearchIndex search;

  RecordedProblems(SearchIndex search) {
    this.search = search;
  }

  /** What to look for; all within the scope. The path takes all below it along. */
  public record Wanted(
      String campaign,
      Optional<String> path,
      Optional<OrganisationType> type,
      Optional<String> indicator,
      Optional<Integer> dimension,
      Optional<ProblemState> state,
      Optional<SearchWords> words,
      ProblemSort sort) {}

  /** All problems an organisation ever had accepted in a campaign. */
  public List<RecordedProblem> of(String campaign, String organisation) {
    return list("campaign = ?1 and organisation = ?2", campaign, organisation);
  }

  /** Keeps a checkpoint and gives it the next number of its subject. */
  public long keep(Checkpoint checkpoint) {
    Number sequence =
        (Number)
            getEntityManager()
                .createNativeQuery(
                    """
                    insert into checkpoint (campaign, organisation, sequence, problems, digest)
                    values (:campaign, :organisation, 1, :problems, :digest)
                    on conflict (campaign, organisation) do update
                      set sequence = checkpoint.sequence + 1, problems = excluded.problems,
                          digest = excluded.digest
                    returning sequence
                    """)
                .setParameter("campaign", checkpoint.campaign())
                .setParameter("organisation", checkpoint.organisation())
                .setParameter("problems", checkpoint.problems())
                .setParameter("digest", checkpoint.digest())
                .getSingleResult();
    return sequence.longValue();
  }

  /** Rows after a place in the order. */
  public List<RecordedProblem> rows(
      Wanted wanted, Scope scope, Optional<List<String>> after, int fetch) {
    ListQuery query =
        new ListQuery(SELECT, scope, "n.path")
            .and("p.campaign = :campaign")
            .with("campaign", wanted.campaign())
            .below("n.path", wanted.path())
            .and("n.type = :type", "type", wanted.type())
            .and("p.indicator = :indicator", "indicator", wanted.indicator())
            .and(
                "split_part(p.indicator, '.', 1) like '%-' || :dimension",
                "dimension", dimension(wanted))
            .and("p.state = :state", "state", wanted.state());
    return search
        .narrow(query, wanted.words(), "p.id", WORDS, NAMES)
        .page(getEntityManager(), RecordedProblem.class, wanted.sort().order(), after, fetch);
  }

  private static Optional<String> dimension(Wanted wanted) {
    return wanted.dimension().map(String::valueOf);
  }
}
