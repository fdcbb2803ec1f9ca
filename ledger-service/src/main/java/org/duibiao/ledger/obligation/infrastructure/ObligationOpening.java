package org.duibiao.ledger.obligation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
        from {members}
        join milestone o on o.campaign = :campaign and o.owed_by @> to_jsonb(m.type)
          and o.kind in ('LEDGER', 'INTERIM_REPORT', 'FINAL_REPORT')
        left join organisation_node n on n.code = m.code
        where {wanted}
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

  private static final String ROSTER =
      OPEN.replace("{members}", "roster_member m").replace("{wanted}", "m.roster_id = :roster");

  private static final String NEWCOMER =
      OPEN.replace(
              "{members}",
              "(values (cast(:code as text) collate \"C\", cast(:type as text))) m (code, type)")
          .replace(
              "{wanted}",
              "case when :named then o.code in (:milestones) else o.due_date >= :day end");

  private final EntityManager database;

  ObligationOpening(EntityManager database) {
    this.database = database;
  }

  /** Opens what is owed; joins the transaction. */
  public long open(String rosterId, String campaign, Instant now) {
    Number opened =
        (Number)
            database
                .createNativeQuery(ROSTER)
                .setParameter("roster", rosterId)
                .setParameter("campaign", campaign)
                .setParameter("topic", LedgerTopics.LEDGER_EVENTS)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("today", ChinaTime.dayOf(now))
                .getSingleResult();
    return opened.longValue();
  }

  /**
   * An organisation that owes something from a day on.
   *
   * @param milestones what it owes, be it past; null is all that is not past on the day
   */
  public record Newcomer(
      String organisation, String type, List<String> milestones, LocalDate day) {}

  /** Opens what one that joins later owes; joins the transaction. */
  public long openFor(String campaign, Newcomer newcomer, Instant now) {
    boolean named = newcomer.milestones() != null;
    if (named && newcomer.milestones().isEmpty()) {
      return 0;
    }
    Number opened =
        (Number)
            database
                .createNativeQuery(NEWCOMER)
                .setParameter("code", newcomer.organisation())
                .setParameter("type", newcomer.type())
                .setParameter("named", named)
                .setParameter("milestones", named ? newcomer.milestones() : List.of(""))
                .setParameter("day", newcomer.day())
                .setParameter("campaign", campaign)
                .setParameter("topic", LedgerTopics.LEDGER_EVENTS)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("today", ChinaTime.dayOf(now))
                .getSingleResult();
    return opened.longValue();
  }
}
