package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.duibiao.chassis.time.ChinaTime;

/**
 * Climbs the ladder of reminders for a chunk of deadlines, in one statement. Of the rungs reached
 * by an audience the latest is told and all others are recorded as suppressed; a rung for which
 * anybody was recorded before, for the same due date, is done with. Not told are: reminders before
 * a date that has passed; overdue notices of what was once submitted, since timeliness is judged by
 * the first submission; rungs reached by the day on which a return was told. A person who would be
 * told of one subject in several posts is told once.
 */
@ApplicationScoped
public class Ladder {
  private static final String RUNG =
      "((%s.due_date + %s.offset_days + %s.time_of_day) at time zone 'Asia/Shanghai')";

  private static final String DUE =
      """
      with due as materialized (
        select d.id, d.subject_kind, d.subject, d.campaign, d.milestone, d.title, d.organisation,
               d.due_date, d.submitted_once, d.announced_on, n.name as organisation_name, n.path
        from deadline d
        left join organisation_node n on n.code = d.organisation and n.path is not null
        where d.owed and d.due_date is not null
          and d.next_rung_at <= cast(:asOf as timestamptz)
        order by d.next_rung_at, d.id
        limit :chunk
        for update of d skip locked
      ),
      """;

  private static final String REACHED =
      """
      reached as (
        select due.*, r.code as rule, r.audience, r.offset_days, r.digest, r.channel, r.kind,
               r.offset_days = max(r.offset_days) over (partition by due.id, r.audience)
                 and not (r.offset_days < 0 and due.due_date < cast(:today as date))
                 and not (r.offset_days > 0 and due.submitted_once)
                 and due.due_date + r.offset_days > coalesce(due.announced_on, '-infinity')
                 as timely
        from due join reminder_rule r on r.subject_kind = due.subject_kind
        where %s <= cast(:asOf as timestamptz)
      ),
      fresh as (
        select * from reached
        where not exists (select 1 from delivery v
          where v.rule = reached.rule and v.subject = reached.subject
            and v.due_date = reached.due_date)
      ),
      owing as (select distinct organisation, path from fresh where path is not null),
      """
          .formatted(RUNG.formatted("due", "r", "r"));

  private static final String DECIDED =
      """
      ,
      decided as (
        select f.*, a.person, a.addressed,
               f.timely and 1 = row_number() over (
                 partition by f.id, a.person
                 order by f.timely desc, f.offset_days desc,
                          array_position(array['OWNER', 'SUPERIOR', 'OFFICE'], f.audience))
                 as told
        from fresh f
        join addressee a on a.audience = f.audience and a.organisation = f.organisation
      ),
      recorded as (
        insert into delivery (rule, subject_kind, subject, due_date, recipient, channel, campaign,
          milestone, title, organisation, organisation_name, addressed, state, message_id,
          decided_at, sent_at)
        select rule, subject_kind, subject, due_date, person, channel, campaign, milestone, title,
          organisation, organisation_name, addressed,
          case when not told then 'SUPPRESSED' when digest then 'SCHEDULED' else 'SENT' end,
          case when told and not digest then gen_random_uuid() end,
          cast(:now as timestamptz),
          case when told and not digest then cast(:now as timestamptz) end
        from decided
        on conflict on constraint uq_delivery_once do nothing
        returning *
      ),
      written as (
        insert into message (id, recipient, kind, subject_kind, campaign, milestone, title,
          organisation, organisation_name, due_date, subject_count, sent_at)
        select v.message_id, v.recipient, r.kind, v.subject_kind, v.campaign, v.milestone, v.title,
          v.organisation, v.organisation_name, v.due_date, 1, v.sent_at
        from recorded v join reminder_rule r on r.code = v.rule
        where v.state = 'SENT'
      ),
      silent as (
        select distinct f.id from fresh f
        where f.timely and not exists (select 1 from addressee a
          where a.audience = f.audience and a.organisation = f.organisation)
      )
      update deadline d
      set unheard = s.id is not null,
          next_rung_at = case when s.id is not null
            then cast(:asOf as timestamptz) + interval '1 hour'
            else coalesce((select min(%1$s) from reminder_rule r
                           where r.subject_kind = d.subject_kind
                             and %1$s > cast(:asOf as timestamptz)), 'infinity') end
      from due left join silent s on s.id = due.id
      where d.id = due.id
      """
          .formatted(RUNG.formatted("d", "r", "r"));

  private final EntityManager database;

  Ladder(EntityManager database) {
    this.database = database;
  }

  /**
   * Handles the next chunk of deadlines with a rung reached.
   *
   * @return how many deadlines it was, 0 when none is left
   */
  public int climb(Instant asOf, Instant now, int chunk) {
    return database
        .createNativeQuery(DUE + REACHED + Recipients.SQL + DECIDED)
        .setParameter("asOf", asOf.toString())
        .setParameter("now", now.toString())
        .setParameter("today", ChinaTime.dayOf(asOf).toString())
        .setParameter("chunk", chunk)
        .executeUpdate();
  }
}
