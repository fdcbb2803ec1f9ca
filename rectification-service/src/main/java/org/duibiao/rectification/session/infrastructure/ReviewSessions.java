package org.duibiao.rectification.session.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.rectification.session.domain.ReviewSession;
import org.duibiao.rectification.session.domain.SessionState;

/**
 * All review sessions. Who gives verdicts in one holds it open; who closes it waits for them, and
 * nobody gives one afterwards.
 */
@ApplicationScoped
public class ReviewSessions implements PanacheRepositoryBase<ReviewSession, UUID> {

  /**
   * What a list is narrowed to; absent values are null.
   *
   * @param subtree path of the organisation whose subtree is meant
   */
  public record Criteria(String campaign, String subtree, SessionState state) {
    private Filters filters() {
      return Filters.of("sessions", campaign, subtree, state);
    }
  }

  private record Row(UUID id, long number) {}

  /** Whose session it is, without a lock; empty if there is none. */
  public Optional<String> organisationOf(UUID id) {
    return getEntityManager()
        .createQuery("select s.organisation from ReviewSession s where s.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** A session to be changed, locked until the transaction ends. */
  public Optional<ReviewSession> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A session that nobody closes until the transaction ends. */
  public Optional<ReviewSession> held(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
  }

  /**
   * The open session of a unit in a campaign; nobody opens another until the transaction ends.
   * Empty if there is none.
   */
  public Optional<ReviewSession> open(String campaign, String organisation) {
    getEntityManager()
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:unit, 12)) as text)")
        .setParameter("unit", campaign + "/" + organisation)
        .getSingleResult();
    return find(
            "campaign = ?1 and organisation = ?2 and state = ?3",
            campaign,
            organisation,
            SessionState.OPEN)
        .firstResultOptional();
  }

  /** Several with those present, in no particular order. */
  public List<ReviewSession> withPresent(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list(
            "select distinct s from ReviewSession s left join fetch s.present where s.id in ?1",
            ids);
  }

  /** The ids of one page, the newest first. */
  @SuppressWarnings("unchecked")
  public Page<UUID> page(Criteria criteria, Scope scope, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    String conditions = conditions(criteria, request, values);
    Query query =
        scope.bind(
            getEntityManager()
                .createNativeQuery(
                    "select s.id, s.number from review_session s"
                        + " join organisation_node n on n.code = s.organisation where "
                        + scope.condition("n.path")
                        + conditions
                        + " order by s.number desc",
                    Tuple.class));
    values.forEach(query::setParameter);
    List<Tuple> found = query.setMaxResults(request.fetch()).getResultList();
    List<Row> rows =
        found.stream()
            .map(t -> new Row(t.get("id", UUID.class), t.get("number", Number.class).longValue()))
            .toList();
    return Page.of(rows, request, criteria.filters(), row -> List.of(Long.toString(row.number())))
        .map(Row::id);
  }

  private static String conditions(
      Criteria criteria, PageRequest request, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    if (criteria.campaign() != null) {
      sql.append(" and s.campaign = :campaign");
      values.put("campaign", criteria.campaign());
    }
    if (criteria.subtree() != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
      values.put("treeFrom", criteria.subtree());
      values.put("treeTo", Scope.afterSubtree(criteria.subtree()));
    }
    if (criteria.state() != null) {
      sql.append(" and s.state = :state");
      values.put("state", criteria.state().name());
    }
    request
        .after(criteria.filters(), 1)
        .ifPresent(
            key -> {
              sql.append(" and s.number < :after");
              values.put("after", SheetRows.position(key.get(0)));
            });
    return sql.toString();
  }
}
