package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.rectification.weakness.domain.WeakCaseState;

/**
 * Finds cases page by page: those of organisations within a scope, and those that units within
 * another scope help; what is due next comes first.
 */
@ApplicationScoped
public class WeakCaseQueries {
  private static final String DUE = "coalesce(c.next_due, date '9999-12-31')";

  private final EntityManager database;

  WeakCaseQueries(EntityManager database) {
    this.database = database;
  }

  /**
   * What is looked for; absent values are null.
   *
   * @param subtree path of the organisation whose subtree is meant
   */
  public record Wanted(
      String campaign, String subtree, WeakCaseState state, String leader, String assistingUnit) {
    private Filters filters() {
      return Filters.of("cases", campaign, subtree, state, leader, assistingUnit);
    }
  }

  private record Row(UUID id, String due, long number) {}

  /**
   * The ids of one page.
   *
   * @param scope what is seen as the organisation's, or from above
   * @param helping what is seen as the assisting unit's
   */
  public Page<UUID> page(Wanted wanted, Scope scope, Scope helping, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    String sql =
        "select c.id, c.number, "
            + DUE
            + " as due from weak_case c join organisation_node n on n.code = c.organisation"
            + " left join organisation_node a on a.code = c.assisting_unit where ("
            + scope.condition("n.path")
            + " or "
            + helps(helping, values)
            + ")"
            + conditions(wanted, request, values)
            + " order by due, c.number";
    Query query = scope.bind(database.createNativeQuery(sql, Tuple.class));
    values.forEach(query::setParameter);
    return Page.of(
            rows(query.setMaxResults(request.fetch())),
            request,
            wanted.filters(),
            row -> List.of(row.due(), Long.toString(row.number())))
        .map(Row::id);
  }

  /** The condition of a second scope, with values of its own. */
  private static String helps(Scope helping, Map<String, Object> values) {
    for (int i = 0; i < helping.roots().size(); i++) {
      values.put("helpsFrom" + i, helping.roots().get(i));
      values.put("helpsTo" + i, Scope.afterSubtree(helping.roots().get(i)));
    }
    return helping.condition("a.path").replace(":scope", ":helps");
  }

  private static String conditions(Wanted wanted, PageRequest request, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    equal(sql, values, "c.campaign", "campaign", wanted.campaign());
    equal(sql, values, "c.assigned_leader", "leader", wanted.leader());
    equal(sql, values, "c.assisting_unit", "unit", wanted.assistingUnit());
    equal(sql, values, "c.state", "state", wanted.state() == null ? null : wanted.state().name());
    if (wanted.subtree() != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
      values.put("treeFrom", wanted.subtree());
      values.put("treeTo", Scope.afterSubtree(wanted.subtree()));
    }
    request
        .after(wanted.filters(), 2)
        .ifPresent(
            key -> {
              sql.append(" and (" + DUE + ", c.number) > (:afterDue, :after)");
              values.put("afterDue", Keys.day(key.get(0)));
              values.put("after", Keys.number(key.get(1)));
            });
    return sql.toString();
  }

  private static void equal(
      StringBuilder sql, Map<String, Object> values, String column, String name, String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = :").append(name);
      values.put(name, value);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Row> rows(Query query) {
    List<Tuple> tuples = query.getResultList();
    return tuples.stream()
        .map(
            t ->
                new Row(
                    t.get("id", UUID.class),
                    day(t.get("due")).toString(),
                    t.get("number", Number.class).longValue()))
        .toList();
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
