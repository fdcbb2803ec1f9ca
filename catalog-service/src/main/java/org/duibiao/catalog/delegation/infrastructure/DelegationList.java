package org.duibiao.catalog.delegation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.catalog.delegation.domain.Delegation;
import org.duibiao.catalog.delegation.domain.DelegationState;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;

/**
 * Reads the delegations that someone may know of: those of posts in the organisations of his scope,
 * and always those he gives or receives. Newest first day first.
 */
@ApplicationScoped
public class DelegationList {
  private static final String SELECT =
      "select d.id from granted_delegation d join organisation_node n on n.code = d.organisation"
          + " where (d.from_person = :me or d.to_person = :me or ";

  private final EntityManager database;

  DelegationList(EntityManager database) {
    this.database = database;
  }

  /** Who looks, and what lies in his scope. */
  public record Onlooker(String person, Scope scope) {}

  /**
   * What is asked for; null is everything.
   *
   * @param person gives or receives it
   * @param organisation where the post is held
   * @param current whether it gives the right to act today
   */
  public record Filter(
      String person, String organisation, DelegationState state, Boolean current) {}

  /** One delegation, if the onlooker may know of it. */
  @SuppressWarnings("unchecked")
  public Optional<Delegation> visible(Onlooker onlooker, UUID id) {
    Query query =
        database.createNativeQuery(
            SELECT + onlooker.scope().condition("n.path") + ") and d.id = :id", UUID.class);
    List<UUID> ids =
        onlooker
            .scope()
            .bind(query)
            .setParameter("me", onlooker.person())
            .setParameter("id", id)
            .getResultList();
    return ids.stream().findFirst().map(one -> database.find(Delegation.class, one));
  }

  /** One page. */
  public Page<Delegation> page(
      Onlooker onlooker, Filter filter, LocalDate today, PageRequest request) {
    Filters filters =
        Filters.of(
            "delegations",
            filter.person(),
            filter.organisation(),
            filter.state(),
            filter.current());
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder sql =
        new StringBuilder(SELECT).append(onlooker.scope().condition("n.path")).append(")");
    values.put("me", onlooker.person());
    narrow(sql, values, filter, today);
    request
        .after(filters, 2)
        .ifPresent(
            key -> {
              sql.append(" and (d.valid_from, d.id) < (:afterDay, :afterId)");
              values.put("afterDay", LocalDate.parse(key.get(0)));
              values.put("afterId", UUID.fromString(key.get(1)));
            });
    sql.append(" order by d.valid_from desc, d.id desc limit :fetch");
    values.put("fetch", request.fetch());
    return Page.of(read(sql.toString(), onlooker, values), request, filters, DelegationList::key);
  }

  private static void narrow(
      StringBuilder sql, Map<String, Object> values, Filter filter, LocalDate today) {
    if (filter.person() != null) {
      sql.append(" and (d.from_person = :person or d.to_person = :person)");
      values.put("person", filter.person());
    }
    if (filter.organisation() != null) {
      sql.append(" and d.organisation = :organisation");
      values.put("organisation", filter.organisation());
    }
    if (filter.state() != null) {
      sql.append(" and d.state = :state");
      values.put("state", filter.state().name());
    }
    if (filter.current() != null) {
      sql.append(filter.current() ? " and " : " and not ")
          .append("(d.state = 'ACTIVE' and :today between d.valid_from and d.valid_to)");
      values.put("today", today);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Delegation> read(String sql, Onlooker onlooker, Map<String, Object> values) {
    Query query = onlooker.scope().bind(database.createNativeQuery(sql, UUID.class));
    values.forEach(query::setParameter);
    List<UUID> ids = query.getResultList();
    Map<UUID, Delegation> found =
        database
            .createQuery("from Delegation where id in (:ids)", Delegation.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Delegation::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  private static List<String> key(Delegation delegation) {
    return List.of(delegation.terms().validFrom().toString(), delegation.id().toString());
  }
}
