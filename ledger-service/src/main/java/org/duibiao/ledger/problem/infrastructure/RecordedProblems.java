package org.duibiao.ledger.problem.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.problem.domain.Checkpoint;
import org.duibiao.ledger.problem.domain.ProblemState;
import org.duibiao.ledger.problem.domain.RecordedProblem;

/** The accepted problems. */
@ApplicationScoped
public class RecordedProblems implements PanacheRepositoryBase<RecordedProblem, UUID> {

  /** What to look for; all within the scope. The path takes all below it along. */
  public record Wanted(
      String campaign,
      Optional<String> path,
      Optional<String> indicator,
      Optional<ProblemState> state) {}

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

  /** Rows after a sort key of path and id. */
  @SuppressWarnings("unchecked")
  public List<RecordedProblem> rows(
      Wanted wanted, Scope scope, Optional<List<String>> after, int fetch) {
    StringBuilder sql =
        new StringBuilder(
            "select p.* from problem p join organisation_node n on n.code = p.organisation"
                + " where p.campaign = :campaign and "
                + scope.condition("n.path"));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("campaign", wanted.campaign());
    wanted
        .path()
        .ifPresent(
            path -> {
              sql.append(" and n.path >= :path and n.path < :pathEnd");
              values.put("path", path);
              values.put("pathEnd", Scope.afterSubtree(path));
            });
    wanted
        .indicator()
        .ifPresent(
            indicator -> {
              sql.append(" and p.indicator = :indicator");
              values.put("indicator", indicator);
            });
    wanted
        .state()
        .ifPresent(
            state -> {
              sql.append(" and p.state = :state");
              values.put("state", state.name());
            });
    after.ifPresent(
        key -> {
          sql.append(" and (n.path, p.id) > (:lastPath, cast(:lastId as uuid))");
          values.put("lastPath", key.get(0));
          values.put("lastId", key.get(1));
        });
    sql.append(" order by n.path, p.id");
    Query query = getEntityManager().createNativeQuery(sql.toString(), RecordedProblem.class);
    values.forEach(query::setParameter);
    return scope.bind(query).setMaxResults(fetch).getResultList();
  }
}
