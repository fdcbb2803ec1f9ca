package org.duibiao.rectification.exemplar.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

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
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;
import org.duibiao.rectification.exemplar.domain.ExemplarState;

/**
 * Finds exemplars page by page, in the order in which they were made: those of organisations within
 * a scope, and those that a person is to score.
 */
@ApplicationScoped
public class ExemplarQueries {
  private final EntityManager database;

  ExemplarQueries(EntityManager database) {
    this.database = database;
  }

  /**
   * What is looked for; absent values are null.
   *
   * @param subtree path of the organisation whose subtree is meant
   */
  public record Wanted(
      String campaign, String batch, String subtree, ExemplarKind kind, ExemplarState state) {
    private Filters filters() {
      return Filters.of("exemplars", campaign, batch, subtree, kind, state);
    }
  }

  private record Row(UUID id, long number) {}

  /** The ids of one page. */
  public Page<UUID> page(Wanted wanted, Scope scope, String reviewer, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    values.put("reviewer", reviewer);
    String sql =
        "select e.id, e.number from exemplar e"
            + " join organisation_node n on n.code = e.organisation where ("
            + scope.condition("n.path")
            + " or e.id in (select r.exemplar_id from exemplar_reviewer r"
            + " where r.person = :reviewer))"
            + conditions(wanted, request, values)
            + " order by e.number";
    Query query = scope.bind(database.createNativeQuery(sql, Tuple.class));
    values.forEach(query::setParameter);
    return Page.of(
            rows(query.setMaxResults(request.fetch())),
            request,
            wanted.filters(),
            row -> List.of(Long.toString(row.number())))
        .map(Row::id);
  }

  private static String conditions(Wanted wanted, PageRequest request, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    equal(sql, values, "campaign", wanted.campaign());
    equal(sql, values, "batch", wanted.batch());
    equal(sql, values, "kind", wanted.kind());
    equal(sql, values, "state", wanted.state());
    if (wanted.subtree() != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
      values.put("treeFrom", wanted.subtree());
      values.put("treeTo", Scope.afterSubtree(wanted.subtree()));
    }
    request
        .after(wanted.filters(), 1)
        .ifPresent(
            key -> {
              sql.append(" and e.number > :after");
              values.put("after", number(key.get(0)));
            });
    return sql.toString();
  }

  private static void equal(
      StringBuilder sql, Map<String, Object> values, String column, Object value) {
    if (value != null) {
      sql.append(" and e.").append(column).append(" = :").append(column);
      values.put(column, value.toString());
    }
  }

  static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Long.parseLong(text);
  }

  @SuppressWarnings("unchecked")
  private static List<Row> rows(Query query) {
    List<Tuple> tuples = query.getResultList();
    return tuples.stream()
        .map(t -> new Row(t.get("id", UUID.class), t.get("number", Number.class).longValue()))
        .toList();
  }
}
