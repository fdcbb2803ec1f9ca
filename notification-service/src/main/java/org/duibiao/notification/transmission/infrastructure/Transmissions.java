package org.duibiao.notification.transmission.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.notification.query.SortKeys;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.domain.TransmissionState;

/** What left the house or is to leave it, for reading, and for having it sent again by hand. */
@ApplicationScoped
public class Transmissions {
  private static final String COLUMNS =
      """
      select t.id, t.number, t.channel, t.lane, t.endpoint, t.recipient, t.origin, t.organisation,
             t.kind, t.state, t.attempts, t.next_attempt_at, t.created_at, t.ended_at,
             t.last_status, t.last_error,
             (select o.path from organisation_node o where o.code = t.organisation) as path,
             t.endpoint is null or exists (select 1 from endpoint e
               where e.id = t.endpoint and e.state = 'ACTIVE') as reachable
      from transmission t\s""";

  private final EntityManager database;

  Transmissions(EntityManager database) {
    this.database = database;
  }

  /**
   * What a list was asked for; null means any.
   *
   * @param endpoint of one endpoint alone
   */
  public record Wanted(UUID endpoint, Channel channel, TransmissionState state) {
    Filters filters() {
      return Filters.of("transmissions", endpoint, channel, state);
    }
  }

  /**
   * One transmission without its content.
   *
   * @param path of its organisation
   * @param reachable whether its endpoint takes anything now; e-mail has none
   */
  public record Row(
      UUID id,
      long number,
      Channel channel,
      String lane,
      UUID endpoint,
      String recipient,
      String origin,
      String organisation,
      String kind,
      TransmissionState state,
      int attempts,
      Instant nextAttemptAt,
      Instant createdAt,
      Instant endedAt,
      Integer lastStatus,
      String lastError,
      String path,
      boolean reachable) {}

  /** One attempt; without an outcome it is on its way. */
  public record Attempt(
      UUID transmission,
      int number,
      Instant beganAt,
      Integer millis,
      String outcome,
      Integer status,
      String error) {}

  /** A page within a scope, newest first. */
  @SuppressWarnings("unchecked")
  public Page<Row> page(Scope scope, Wanted wanted, PageRequest request) {
    var after = request.after(wanted.filters(), 1);
    String sql =
        COLUMNS
            + "join organisation_node n on n.code = t.organisation where "
            + scope.condition("n.path")
            + (wanted.endpoint() == null ? "" : " and t.endpoint = :endpoint")
            + (wanted.channel() == null ? "" : " and t.channel = :channel")
            + (wanted.state() == null ? "" : " and t.state = :state")
            + (after.isPresent() ? " and t.number < :after" : "")
            + " order by t.number desc limit :fetch";
    Query query = scope.bind(database.createNativeQuery(sql, Tuple.class));
    if (wanted.endpoint() != null) {
      query.setParameter("endpoint", wanted.endpoint());
    }
    if (wanted.channel() != null) {
      query.setParameter("channel", wanted.channel().name());
    }
    if (wanted.state() != null) {
      query.setParameter("state", wanted.state().name());
    }
    after.ifPresent(key -> query.setParameter("after", SortKeys.number(key.get(0))));
    List<Tuple> rows = query.setParameter("fetch", request.fetch()).getResultList();
    return Page.of(
        rows.stream().map(Transmissions::row).toList(),
        request,
        wanted.filters(),
        row -> List.of(Long.toString(row.number())));
  }

  /** The attempts of some, in their order. */
  @SuppressWarnings("unchecked")
  public Map<UUID, List<Attempt>> attempts(Collection<UUID> transmissions) {
    if (transmissions.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select transmission, number, began_at, millis, outcome, status, error
                from attempt where transmission in (:ids) order by transmission, number
                """,
                Tuple.class)
            .setParameter("ids", transmissions)
            .getResultList();
    return rows.stream()
        .map(Transmissions::attempt)
        .collect(Collectors.groupingBy(Attempt::transmission));
  }

  /** One, locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  public Optional<Row> locked(UUID id) {
    List<Tuple> rows =
        database
            .createNativeQuery(COLUMNS + "where t.id = :id for no key update", Tuple.class)
            .setParameter("id", id)
            .getResultList();
    return rows.stream().findFirst().map(Transmissions::row);
  }

  /** Puts one into the queue again, under the same id, with all its tries before it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void again(UUID id, Instant now) {
    database
        .createNativeQuery(
            """
            update transmission set state = 'QUEUED', rung = 0, lease = null, ended_at = null,
              queued_at = cast(:now as timestamptz), next_attempt_at = cast(:now as timestamptz)
            where id = :id
            """)
        .setParameter("id", id)
        .setParameter("now", now.toString())
        .executeUpdate();
  }

  private static Row row(Tuple row) {
    return new Row(
        row.get("id", UUID.class),
        row.get("number", Number.class).longValue(),
        Channel.valueOf(row.get("channel", String.class)),
        row.get("lane", String.class),
        row.get("endpoint", UUID.class),
        row.get("recipient", String.class),
        row.get("origin", String.class),
        row.get("organisation", String.class),
        row.get("kind", String.class),
        TransmissionState.valueOf(row.get("state", String.class)),
        row.get("attempts", Number.class).intValue(),
        row.get("next_attempt_at", Instant.class),
        row.get("created_at", Instant.class),
        row.get("ended_at", Instant.class),
        row.get("last_status", Integer.class),
        row.get("last_error", String.class),
        row.get("path", String.class),
        row.get("reachable", Boolean.class));
  }

  private static Attempt attempt(Tuple row) {
    return new Attempt(
        row.get("transmission", UUID.class),
        row.get("number", Number.class).intValue(),
        row.get("began_at", Instant.class),
        row.get("millis", Integer.class),
        row.get("outcome", String.class),
        row.get("status", Integer.class),
        row.get("error", String.class));
  }
}
