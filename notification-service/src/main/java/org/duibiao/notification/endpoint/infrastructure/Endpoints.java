package org.duibiao.notification.endpoint.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointKind;
import org.duibiao.notification.endpoint.domain.EndpointState;
import org.duibiao.notification.query.SortKeys;

/** The endpoints, without what is secret of them. */
@ApplicationScoped
public class Endpoints {
  private static final String COLUMNS =
      """
      select e.id, e.number, e.kind, e.owner, e.organisation, e.name, e.address_shown, e.state,
             e.disabled_because, e.former_secret_until, e.created_at, e.version
      from endpoint e\s""";

  private final EntityManager database;

  Endpoints(EntityManager database) {
    this.database = database;
  }

  /** One that has not been deleted. */
  public Optional<Endpoint> find(UUID id) {
    return one(COLUMNS + "where e.id = :id and e.state <> 'DELETED'", id);
  }

  /** The same, locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Endpoint> locked(UUID id) {
    return one(COLUMNS + "where e.id = :id and e.state <> 'DELETED' for no key update", id);
  }

  /**
   * A page, oldest first.
   *
   * @param owner whose, where only their own are shown; null for all in the scope
   */
  @SuppressWarnings("unchecked")
  public Page<Endpoint> page(
      Scope scope, String owner, Set<EndpointKind> kinds, PageRequest request) {
    List<String> names = kinds.stream().map(Enum::name).sorted().toList();
    Filters filters = Filters.of("endpoints", owner, String.join(",", names));
    var after = request.after(filters, 1);
    String sql =
        COLUMNS
            + "join organisation_node n on n.code = e.organisation where "
            + scope.condition("n.path")
            + " and e.state <> 'DELETED' and e.kind in (:kinds)"
            + (owner == null ? "" : " and e.owner = :owner")
            + (after.isPresent() ? " and e.number > :after" : "")
            + " order by e.number limit :fetch";
    Query query = scope.bind(database.createNativeQuery(sql, Tuple.class));
    query.setParameter("kinds", names).setParameter("fetch", request.fetch());
    if (owner != null) {
      query.setParameter("owner", owner);
    }
    after.ifPresent(key -> query.setParameter("after", SortKeys.number(key.get(0))));
    List<Tuple> rows = query.getResultList();
    return Page.of(
        rows.stream().map(Endpoints::endpoint).toList(),
        request,
        filters,
        row -> List.of(Long.toString(row.number())));
  }

  /** Waits until nobody else adds one for an owner; until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void oneAtATime(String owner) {
    database
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext(:lock))) waited")
        .setParameter("lock", "notification.endpoints/" + owner)
        .getSingleResult();
  }

  /** How many an owner has. */
  public long count(String owner, Set<EndpointKind> kinds) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from endpoint"
                        + " where owner = :owner and state <> 'DELETED' and kind in (:kinds)")
                .setParameter("owner", owner)
                .setParameter("kinds", kinds.stream().map(Enum::name).collect(Collectors.toSet()))
                .getSingleResult())
        .longValue();
  }

  /**
   * Adds one.
   *
   * @param address encrypted
   * @param secret encrypted; null where there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Endpoint endpoint, byte[] address, byte[] secret) {
    database
        .createNativeQuery(
            """
            insert into endpoint (id, kind, owner, organisation, name, address, address_shown,
              secret, created_at)
            values (:id, :kind, :owner, :organisation, :name, :address, :shown,
              cast(:secret as bytea), cast(:now as timestamptz))
            """)
        .setParameter("id", endpoint.id())
        .setParameter("kind", endpoint.kind().name())
        .setParameter("owner", endpoint.owner())
        .setParameter("organisation", endpoint.organisation())
        .setParameter("name", endpoint.name())
        .setParameter("address", address)
        .setParameter("shown", endpoint.addressShown())
        .setParameter("secret", secret)
        .setParameter("now", endpoint.createdAt().toString())
        .executeUpdate();
  }

  /**
   * Changes name, address and secret.
   *
   * @param address encrypted; null leaves it
   * @param secret encrypted; null leaves it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void update(UUID id, String name, byte[] address, String shown, byte[] secret) {
    database
        .createNativeQuery(
            """
            update endpoint set name = :name, address = coalesce(cast(:address as bytea), address),
              address_shown = coalesce(cast(:shown as text), address_shown),
              secret = coalesce(cast(:secret as bytea), secret), version = version + 1
            where id = :id
            """)
        .setParameter("id", id)
        .setParameter("name", name)
        .setParameter("address", address)
        .setParameter("shown", shown)
        .setParameter("secret", secret)
        .executeUpdate();
  }

  /** Gives it a new secret; the one before is used beside it for a while. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void rotate(UUID id, byte[] secret, byte[] former, Instant until) {
    database
        .createNativeQuery(
            """
            update endpoint set secret = :secret, former_secret = :former,
              former_secret_until = cast(:until as timestamptz), version = version + 1
            where id = :id
            """)
        .setParameter("id", id)
        .setParameter("secret", secret)
        .setParameter("former", former)
        .setParameter("until", until.toString())
        .executeUpdate();
  }

  /**
   * Sends to it no more, or again.
   *
   * @param because null where it is active again
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void turn(UUID id, EndpointState state, String because) {
    database
        .createNativeQuery(
            """
            update endpoint set state = :state, disabled_because = cast(:because as text),
              version = version + 1
            where id = :id
            """)
        .setParameter("id", id)
        .setParameter("state", state.name())
        .setParameter("because", because)
        .executeUpdate();
  }

  /**
   * Takes it away with all that is secret of it; what waited for it is not sent any more, and what
   * may have been sent stays so.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(UUID id, Instant now) {
    database
        .createNativeQuery(
            """
            update endpoint set state = 'DELETED', address = null, secret = null,
              former_secret = null, former_secret_until = null, version = version + 1
            where id = :id
            """)
        .setParameter("id", id)
        .executeUpdate();
    database
        .createNativeQuery(
            """
            update transmission set state = 'SUPPRESSED', ended_at = cast(:now as timestamptz),
              last_error = 'endpoint deleted'
            where endpoint = :id and state in ('QUEUED', 'PARKED')
            """)
        .setParameter("id", id)
        .setParameter("now", now.toString())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private Optional<Endpoint> one(String sql, UUID id) {
    List<Tuple> rows =
        database.createNativeQuery(sql, Tuple.class).setParameter("id", id).getResultList();
    return rows.stream().findFirst().map(Endpoints::endpoint);
  }

  private static Endpoint endpoint(Tuple row) {
    return new Endpoint(
        row.get("id", UUID.class),
        row.get("number", Number.class).longValue(),
        EndpointKind.valueOf(row.get("kind", String.class)),
        row.get("owner", String.class),
        row.get("organisation", String.class),
        row.get("name", String.class),
        row.get("address_shown", String.class),
        EndpointState.valueOf(row.get("state", String.class)),
        row.get("disabled_because", String.class),
        row.get("former_secret_until", Instant.class),
        row.get("created_at", Instant.class),
        row.get("version", Number.class).longValue());
  }
}
