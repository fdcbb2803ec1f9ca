package org.duibiao.chassis.lists;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.access.Scope;

/**
 * A list's question to the database, put together from what was asked for. Invariant: values go in
 * as parameters only, and what lies outside of the scope is never read.
 */
public final class ListQuery {
  private final StringBuilder sql;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Scope scope;

  /**
   * Begins a question.
   *
   * @param select up to and with the joins
   * @param path the column with the place in the tree
   */
  public ListQuery(String select, Scope scope, String path) {
    this.scope = scope;
    this.sql = new StringBuilder(select).append(" where ").append(scope.condition(path));
  }

  /** Adds a value that the conditions mention. */
  public ListQuery with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds a condition. */
  public ListQuery and(String condition) {
    sql.append(" and (").append(condition).append(')');
    return this;
  }

  /** Adds a condition on a value that was asked for; none if it was not. */
  public ListQuery and(String condition, String name, Optional<?> value) {
    value.ifPresent(
        given -> and(condition).with(name, given instanceof Enum<?> one ? one.name() : given));
    return this;
  }

  /** Takes only what stands at a place of the tree or below it. */
  public ListQuery below(String column, Optional<String> path) {
    path.ifPresent(
        top ->
            and(column + " >= :path and " + column + " < :pathEnd")
                .with("path", top)
                .with("pathEnd", Scope.afterSubtree(top)));
    return this;
  }

  /** Reads a page in an order. */
  @SuppressWarnings("unchecked")
  public <T> List<T> page(
      EntityManager database,
      Class<T> rows,
      ListOrder order,
      Optional<List<String>> after,
      int fetch) {
    after.ifPresent(
        key -> {
          and(order.afterCondition());
          for (int i = 0; i < key.size(); i++) {
            with("after" + i, key.get(i));
          }
        });
    sql.append(order.orderBy());
    Query query = database.createNativeQuery(sql.toString(), rows);
    values.forEach(query::setParameter);
    return scope.bind(query).setMaxResults(fetch).getResultList();
  }
}
