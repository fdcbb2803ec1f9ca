package org.duibiao.ledger.obligation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.shared.LedgerTopics;

/**
 * Opens what a roster owes in one statement: the obligations, the facts about them, and their count
 * in the coverage. One that is open already stays as it is and is not told again.
 */
@ApplicationScoped
public class ObligationOpening {
  private static final String OPEN =
      """
      with opened as (
        insert into obligation (id, campaign, milestone, kind, title, organisation, state, due_date,
          original_due_date, lock_date, bucket, counted_path, counted_as, version, event_sequence)
        select gen_random_uuid(), o.campaign, o.code, o.kind, o.title, m.code, 'PENDING',
               o.due_date, o.due_date, o.lock_date, 'OPEN:' || cast(o.due_date as text), n.path,
               case when n.path is not null then n.type || '/OPEN:' || o.due_date || '/NONE' end,
               0, 1
        from roster_member m
        join milestone o on o.campaign = :campaign and o.owed_by @> to_jsonb(m.type)
          and o.kind in ('LEDGER', 'INTERIM_REPORT', 'FINAL_REPORT')
        left join organisation_node n on n.code = m.code
        where m.roster_id = :roster
        on conflict (campaign, organisation, milestone) do nothing
        returning id, campaign, milestone, kind, title, organisation, due_date, counted_as,
                  counted_path
      ),
      told as (
        insert into outbox (topic, key, event_id, type, source, subject, aggregate_version,
          occurred_at, actor, payload)
        select :topic, organisation, gen_random_uuid(), 'ledger.obligation-opened.v1',
               '/ledger-service', 'obligation/' || id, 1, :now, 'system',
               cast(json_build_object('obligationId', id, 'campaign', campaign,
                 'milestone', milestone, 'kind', kind, 'title', title,
                 'organisation', organisation, 'dueDate', due_date) as text)
        from opened
      ),
      counted as (
        insert into coverage_delta (campaign, subject, node, mark, day, delta)
        select campaign, milestone, lineage.node, counted_as, cast(:today as date), count(*)
        from opened
        cross join lateral unnest(string_to_array(rtrim(counted_path, '/'), '/')) lineage (node)
        where counted_path is not null
        group by campaign, milestone, lineage.node, counted_as
      )
      select count(*) from opened
      """;

  private final EntityManager database;

  ObligationOpening(EntityManager database) {
    this.database = database;
  }

  /** Opens what is owed; joins the transaction. */
  public long open(String rosterId, String campaign, Instant now) {
    Number opened =
        (Number)
            database
                .createNativeQuery(OPEN)
                .setParameter("roster", rosterId)
                .setParameter("campaign", campaign)
                .setParameter("topic", LedgerTopics.LEDGER_EVENTS)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("today", ChinaTime.dayOf(now))
                .getSingleResult();
    return opened.longValue();
  }
}
