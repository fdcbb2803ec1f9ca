package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.rectification.weakness.domain.CandidateState;

/** Finds proposals page by page, within a scope, in the order in which they were made. */
@ApplicationScoped
public class CandidateQueries {
  private final EntityManager database;

  CandidateQueries(EntityManager database) {
    this.database = database;
  }

  /**
   * What is looked for; absent values are null.
   *
   * @param subtree path of the organisation whose subtree is meant
   */
  public record Wanted(String campaign, String subtree, CandidateState state) {
    private Filters filters() {
      return Filters.of("case-candidates", campaign, subtree, state);
    }
  }

  private record Row(UUID id, long number) {}

  /** The ids of one page. */
  @SuppressWarnings("unchecked")
  public Page<UUID> page(Wanted wanted, Scope scope, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    Query query =
        scope.bind(
            database.createNativeQuery(
                "select c.id, c.number from case_candidate c"
                    + " join organisation_node n on n.code = c.organisation where "
                    + scope.condition("n.path")
                    + conditions(wanted, request, values)
                    + " order by c.number",
                Tuple.class));
    values.forEach(query::setParameter);
    List<Tuple> tuples = query.setMaxResults(request.fetch()).getResultList();
    List<Row> rows =
        tuples.stream()
            .map(t -> new Row(t.get("id", UUID.class), t.get("number", Number.class).longValue()))
            .toList();
    return Page.of(rows, request, wanted.filters(), row -> List.of(Long.toString(row.number())))
        .map(Row::id);
  }

  private static String conditions(Wanted wanted, PageRequest request, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    if (wanted.campaign() != null) {
      sql.append(" and c.campaign = :campaign");
      values.put("campaign", wanted.campaign());
    }
    if (wanted.subtree() != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
      values.put("treeFrom", wanted.subtree());
      values.put("treeTo", Scope.afterSubtree(wanted.subtree()));
    }
    if (wanted.state() != null) {
      sql.append(" and c.state = :state");
      values.put("state", wanted.state().name());
    }
    request
        .after(wanted.filters(), 1)
        .ifPresent(
            key -> {
              sql.append(" and c.number > :after");
              values.put("after", Keys.number(key.get(0)));
            });
    return sql.toString();
  }
}
