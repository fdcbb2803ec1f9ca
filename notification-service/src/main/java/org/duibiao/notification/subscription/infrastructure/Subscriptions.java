package org.duibiao.notification.subscription.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.notification.query.SortKeys;
import org.duibiao.notification.query.Times;
import org.duibiao.notification.subscription.domain.Subscription;
import org.duibiao.notification.subscription.domain.Subscription.Owner;
import org.duibiao.notification.subscription.domain.Subscription.Terms;
import org.duibiao.notification.subscription.domain.SubscriptionChannel;

/** All subscriptions, of which each owner reaches the own. */
@ApplicationScoped
public class Subscriptions {
  private static final String COLUMNS =
      """
      select id, number, owner, portal, array_to_string(kinds, ',') as kinds, organisation, channel,
             endpoint, created_at, version
      from subscription where owner = :owner and portal = :portal""";

  private static final String ADD =
      """
      insert into subscription (id, owner, portal, kinds, organisation, channel, endpoint,
        created_at, version)
      values (:id, :owner, :portal, string_to_array(:kinds, ','), :organisation, :channel,
        cast(:endpoint as uuid), cast(:now as timestamptz), 1)
      """;

  private static final String CHANGE =
      """
      update subscription set kinds = string_to_array(:kinds, ','), organisation = :organisation,
        channel = :channel, endpoint = cast(:endpoint as uuid), version = version + 1
      where id = :id
      """;

  private final EntityManager database;

  Subscriptions(EntityManager database) {
    this.database = database;
  }

  /** A page of an owner's, in the order in which they were made. */
  public Page<Subscription> page(Owner owner, PageRequest request) {
    Filters filters = Filters.of("subscriptions", owner.name(), owner.portal());
    var after = request.after(filters, 1);
    String continued = after.isPresent() ? " and number > :after" : "";
    Query query = of(owner, COLUMNS + continued + " order by number limit :fetch");
    after.ifPresent(key -> query.setParameter("after", SortKeys.number(key.get(0))));
    return Page.of(
        rows(query.setParameter("fetch", request.fetch())),
        request,
        filters,
        row -> List.of(Long.toString(row.number())));
  }

  /** An owner's subscription; empty if it is not there or another's. */
  public Optional<Subscription> find(Owner owner, UUID id) {
    return rows(of(owner, COLUMNS + " and id = :id").setParameter("id", id)).stream().findFirst();
  }

  /** The same, held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Subscription> hold(Owner owner, UUID id) {
    return rows(of(owner, COLUMNS + " and id = :id for update").setParameter("id", id)).stream()
        .findFirst();
  }

  /** Whether there is such a subscription at all. */
  public boolean exists(UUID id) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select 1 from subscription where id = :id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** How many an owner has; until the transaction ends nobody else counts them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long count(Owner owner) {
    database
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtext('duibiao.subscriptions'), hashtext(:owner))")
        .setParameter("owner", owner.name())
        .getSingleResult();
    return ((Number)
            owned(
                    owner,
                    database.createNativeQuery(
                        "select count(*) from subscription where owner = :owner and portal = :portal",
                        Long.class))
                .getSingleResult())
        .longValue();
  }

  /** Whether an endpoint is a portal's, a webhook and active. */
  public boolean isWebhookOf(String portal, UUID endpoint) {
    return (Boolean)
        database
            .createNativeQuery(
                """
                select exists (select 1 from endpoint where id = :endpoint and owner = :portal
                  and kind = 'WEBHOOK' and state = 'ACTIVE')
                """,
                Boolean.class)
            .setParameter("endpoint", endpoint)
            .setParameter("portal", portal)
            .getSingleResult();
  }

  /** Adds one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(UUID id, Owner owner, Terms terms, Instant now) {
    terms(owned(owner, database.createNativeQuery(ADD)), id, terms)
        .setParameter("now", now.toString())
        .executeUpdate();
  }

  /** Changes what one that is held wants. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(UUID id, Terms terms) {
    terms(database.createNativeQuery(CHANGE), id, terms).executeUpdate();
  }

  /** Takes one that is held away. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(UUID id) {
    database
        .createNativeQuery("delete from subscription where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private Query of(Owner owner, String sql) {
    return owned(owner, database.createNativeQuery(sql, Tuple.class));
  }

  private static Query owned(Owner owner, Query query) {
    return query.setParameter("owner", owner.name()).setParameter("portal", owner.portal());
  }

  private static Query terms(Query query, UUID id, Terms terms) {
    return query
        .setParameter("id", id)
        .setParameter("kinds", String.join(",", terms.kinds()))
        .setParameter("organisation", terms.organisation())
        .setParameter("channel", terms.channel().name())
        .setParameter("endpoint", terms.endpoint() == null ? null : terms.endpoint().toString());
  }

  @SuppressWarnings("unchecked")
  private static List<Subscription> rows(Query query) {
    List<Tuple> rows = query.getResultList();
    return rows.stream().map(Subscriptions::row).toList();
  }

  private static Subscription row(Tuple row) {
    return new Subscription(
        row.get("id", UUID.class),
        row.get("number", Number.class).longValue(),
        new Owner(row.get("owner", String.class), row.get("portal", Boolean.class)),
        new Terms(
            List.of(row.get("kinds", String.class).split(",")),
            row.get("organisation", String.class),
            SubscriptionChannel.valueOf(row.get("channel", String.class)),
            row.get("endpoint", UUID.class)),
        Times.instant(row.get("created_at")),
        row.get("version", Number.class).longValue());
  }
}
