package org.duibiao.notification.subscription.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.transmission.application.DeliveryScope;
import org.duibiao.notification.transmission.domain.Transmission;

/**
 * Looks at the moment of delivery whether what was subscribed to may still be told: the person
 * holds a post that reaches it; the portal still has a subscription for that webhook, whose
 * organisation is there and above what the fact is about.
 */
@ApplicationScoped
class SubscriptionScope implements DeliveryScope {
  private static final String REFUSED =
      """
      select * from (
        select t.id, case
          when t.channel = 'WEBHOOK' and not exists (select 1 from subscription s
              where s.endpoint = t.endpoint) then 'not subscribed any more'
          when t.channel = 'WEBHOOK' and not exists (select 1 from endpoint p
              join organisation_node at on at.code = p.organisation
              join organisation_node n on n.code = t.organisation and starts_with(n.path, at.path)
              where p.id = t.endpoint
                and (at.valid_to is null or at.valid_to >= cast(:today as date)))
            then 'outside the webhook''s organisation'
          when t.channel = 'EMAIL' and not exists (select 1 from appointment a
              join organisation_node at on at.code = a.organisation
              join organisation_node n on n.code = t.organisation and starts_with(n.path, at.path)
              where a.person = t.recipient
                and (a.valid_from is null or a.valid_from <= cast(:today as date))
                and (a.valid_to is null or a.valid_to >= cast(:today as date)))
            and not exists (select 1 from delegation d
              join organisation_node reach on reach.code = d.reach
              join organisation_node n on n.code = t.organisation
                and starts_with(n.path, reach.path)
              where d.delegate = t.recipient and d.active
                and cast(:today as date) between d.valid_from and d.valid_to)
            then 'no post reaches it any more'
        end as reason
        from transmission t where t.id in (:ids)
      ) as looked_at where reason is not null
      """;

  private final EntityManager database;
  private final Clock clock;

  SubscriptionScope(EntityManager database, @DomainTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<UUID, String> refusals(List<Transmission> claimed) {
    List<UUID> concerned =
        claimed.stream().filter(SubscriptionScope::isOfAFact).map(Transmission::id).toList();
    if (concerned.isEmpty()) {
      return Map.of();
    }
    List<Tuple> refused =
        database
            .createNativeQuery(REFUSED, Tuple.class)
            .setParameter("ids", concerned)
            .setParameter("today", ChinaTime.today(clock).toString())
            .getResultList();
    return refused.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id", UUID.class), row -> row.get("reason", String.class)));
  }

  /** What does not come from a subscription is others' business. */
  private static boolean isOfAFact(Transmission one) {
    return one.origin().startsWith("event/") || one.kind().equals("EVENT");
  }
}
