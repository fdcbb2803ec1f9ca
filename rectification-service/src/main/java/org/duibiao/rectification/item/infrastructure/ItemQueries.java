package org.duibiao.rectification.item.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.item.domain.ItemState;

/** Finds items page by page, within a scope, in the order in which they were made. */
@ApplicationScoped
public class ItemQueries {
  private static final String ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

  private final EntityManager database;

  ItemQueries(EntityManager database) {
    this.database = database;
  }

  /**
   * What is looked for; absent values are null.
   *
   * @param subtree path of the organisation whose subtree is meant
   */
  public record Criteria(String campaign, String subtree, ItemState state, String indicator) {
    private Filters filters() {
      return Filters.of("items", campaign, subtree, state, indicator);
    }
  }

  private record Row(UUID id, long number) {}

  /** Those among the given whose evidence are records of the ledger that all count no more. */
  @SuppressWarnings("unchecked")
  public Set<UUID> unproven(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<UUID> found =
        database
            .createNativeQuery(
                """
                select e.item_id from item_evidence e
                left join ledger_record r on r.withdrawn and r.id =
                  case when e.kind = 'RECORD' and e.reference ~ :form
                    then cast(e.reference as uuid) end
                where e.item_id in (:ids)
                group by e.item_id having bool_and(r.id is not null)
                """,
                UUID.class)
            .setParameter("ids", ids)
            .setParameter("form", ID)
            .getResultList();
    return new HashSet<>(found);
  }

  /** The ids of one page. */
  public Page<UUID> page(Criteria criteria, Scope scope, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    String conditions = conditions(criteria, request, values);
    Query query =
        scope.bind(
            database.createNativeQuery(
                "select i.id, i.number from item i"
                    + " join organisation_node n on n.code = i.organisation where "
                    + scope.condition("n.path")
                    + conditions
                    + " order by i.number",
                Tuple.class));
    values.forEach(query::setParameter);
    return Page.of(
            rows(query.setMaxResults(request.fetch())),
            request,
            criteria.filters(),
            row -> List.of(Long.toString(row.number())))
        .map(Row::id);
  }

  private static String conditions(
      Criteria criteria, PageRequest request, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    if (criteria.campaign() != null) {
      sql.append(" and i.campaign = :campaign");
      values.put("campaign", criteria.campaign());
    }
    if (criteria.subtree() != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
      values.put("treeFrom", criteria.subtree());
      values.put("treeTo", Scope.afterSubtree(criteria.subtree()));
    }
    if (criteria.state() != null) {
      sql.append(" and i.state = :state");
      values.put("state", criteria.state().name());
    }
    if (criteria.indicator() != null) {
      sql.append(" and i.indicator = :indicator");
      values.put("indicator", criteria.indicator());
    }
    request
        .after(criteria.filters(), 1)
        .ifPresent(
            key -> {
              sql.append(" and i.number > :after");
              values.put("after", number(key.get(0)));
            });
    return sql.toString();
  }

  private static long number(String text) {
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
