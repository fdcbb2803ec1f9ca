package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.mail.infrastructure.MailQueue;

/**
 * Climbs the ladder of reminders for a chunk of deadlines, in one statement. Of the rungs reached
 * by an audience the latest is told and all others are recorded as suppressed; a rung for which
 * anybody was recorded before, for the same due date, is done with. Not told are: reminders before
 * a date that has passed; overdue notices of what was once submitted, since timeliness is judged by
 * the first submission; rungs reached by the day on which a return was told, or before the rule was
 * made, unless the due date came later than the rule; anything of a closed campaign or a dissolved
 * organisation. A person who would be told of one subject in several posts is told once. In quiet
 * hours it is decided, and told at their end.
 */
@ApplicationScoped
public class Ladder {
  private static final String DUE =
      """
      with picked as materialized (
        select * from deadline d
        where d.owed and d.due_date is not null
          and d.next_rung_at <= cast(:asOf as timestamptz)
        order by d.next_rung_at, d.id
        limit :chunk
        for update of d skip locked
      ),
      due as materialized (
        select d.id, d.subject_kind, d.subject, d.campaign, d.milestone, d.title, d.organisation,
               d.person as answers, d.due_date, d.dated_at, d.submitted_once, d.announced_on,
               n.name as organisation_name, n.path,
               case when l.custom then l.campaign else '' end as ladder,
               case when l.custom then '-infinity' else coalesce(l.since, '-infinity') end
                 as ladder_since,
               case when l.custom then l.quiet_from else cast(:quietFrom as time) end
                 as quiet_from,
               case when l.custom then l.quiet_until else cast(:quietUntil as time) end
                 as quiet_until,
               coalesce(c.state = 'CLOSED', false) as closed,
               coalesce(n.valid_to < cast(:today as date), false) as gone
        from picked d
        left join lateral (select * from organisation_node n
          where n.code = d.organisation and n.path is not null offset 0) as n on true
        left join campaign c on c.code = d.campaign
        left join ladder l on l.campaign = d.campaign
      ),
      hours as materialized (
        select quiet_from, quiet_until,
               quiet_end(cast(:now as timestamptz), quiet_from, quiet_until) as over_at
        from (select distinct quiet_from, quiet_until from due) as different
      ),
      rungs as materialized (
        select k.ladder, k.subject_kind, k.due_date, r.code as rule, r.audience, r.days, r.digest,
               r.channels, r.kind, r.wording, r.since,
               (rung_day(k.due_date, r.days, r.unit, r.on_working_days) + r.time_of_day)
                 at time zone 'Asia/Shanghai' as at
        from (select distinct ladder, subject_kind, due_date from due
              where not closed and not gone) as k
        join reminder_rule r on r.ladder = k.ladder and r.subject_kind = k.subject_kind
      ),
      """;

  private static final String REACHED =
      """
      reached as (
        select due.*, r.rule, r.audience, r.digest, r.channels, r.kind, r.wording, r.at,
               r.at = max(r.at) over (partition by due.id, r.audience)
                 and not (r.days <= 0 and due.due_date < cast(:today as date))
                 and not (r.days > 0 and due.submitted_once)
                 and cast(r.at at time zone 'Asia/Shanghai' as date)
                   > coalesce(due.announced_on, '-infinity')
                 as timely
        from due join rungs r on r.ladder = due.ladder and r.subject_kind = due.subject_kind
          and r.due_date = due.due_date
        where not due.closed and not due.gone and r.at <= cast(:asOf as timestamptz)
          and (r.at >= greatest(r.since, due.ladder_since)
            or due.dated_at > greatest(r.since, due.ladder_since))
      ),
      fresh as (
        select reached.*, %s as named
        from reached
        cross join lateral (select exists (select 1 from delivery v
          where v.rule = reached.rule and v.subject = reached.subject
            and v.due_date = reached.due_date) as before offset 0) as told
        where not told.before
      ),
      owing as (select distinct organisation, path from fresh where path is not null),
      """
          .formatted(Recipients.named("reached"));

  private static final String DECIDED =
      """
      ,
      told_to as (
        select f.*, a.person, a.addressed
        from fresh f
        join addressee a on a.audience = f.audience and a.organisation = f.organisation
        where not f.named
        union all
        select f.*, f.answers, f.organisation from fresh f where f.named
      ),
      decided as (
        select t.*,
               t.timely and 1 = row_number() over (
                 partition by t.id, t.person
                 order by t.timely desc, t.at desc,
                          array_position(array['OWNER', 'SUPERIOR', 'REVIEWER', 'OFFICE'],
                            t.audience), t.rule)
                 as told,
               case when q.quiet_from is null then h.over_at
                 else may_go_at(cast(:now as timestamptz), t.quiet_from, t.quiet_until,
                   q.quiet_from, q.quiet_until) end as go_at
        from told_to t
        join hours h on h.quiet_from is not distinct from t.quiet_from
          and h.quiet_until is not distinct from t.quiet_until
        left join inbox_setting q on q.person = t.person
      ),
      recorded as (
        insert into delivery (rule, subject_kind, subject, due_date, recipient, channel, campaign,
          milestone, title, organisation, organisation_name, addressed, state, message_id,
          decided_at, sent_at, kind, digest, wording, send_at, mail)
        select rule, subject_kind, subject, due_date, person, through.channel, campaign, milestone,
          title, organisation, organisation_name, addressed,
          case when not told then 'SUPPRESSED' when at_once then 'SENT' else 'SCHEDULED' end,
          case when told and at_once then gen_random_uuid() end,
          cast(:now as timestamptz),
          case when told and at_once then cast(:now as timestamptz) end,
          kind, digest, wording, go_at, 'EMAIL' = any(channels)
        from decided
        cross join lateral unnest(array_remove(channels, 'EMAIL')) as through (channel)
        cross join lateral (select not digest and through.channel = 'INBOX'
          and go_at <= cast(:now as timestamptz) as at_once) as going
        on conflict on constraint uq_delivery_once do nothing
        returning *
      ),
      written as (
        insert into message (id, recipient, kind, subject_kind, campaign, milestone, title,
          organisation, organisation_name, due_date, subject_count, sent_at, wording, mail)
        select v.message_id, v.recipient, v.kind, v.subject_kind, v.campaign, v.milestone, v.title,
          v.organisation, v.organisation_name, v.due_date, 1, v.sent_at, v.wording, v.mail
        from recorded v
        where v.state = 'SENT'
        returning id, recipient, kind, organisation, sent_at, mail
      ),
      """
          + MailQueue.SQL
          + """
      ,
      silent as (
        select distinct f.id from fresh f
        where f.timely and (f.id, f.rule) not in (select id, rule from told_to)
      )
      update deadline d
      set unheard = s.id is not null or due.gone,
          next_rung_at = case
            when due.closed or due.gone then 'infinity'
            when s.id is not null then cast(:asOf as timestamptz) + interval '1 hour'
            else coalesce((select min(r.at) from rungs r
                           where r.ladder = due.ladder and r.subject_kind = due.subject_kind
                             and r.due_date = due.due_date
                             and r.at > cast(:asOf as timestamptz)), 'infinity') end
      from due left join silent s on s.id = due.id
      where d.id = due.id and d.id = any (array(select id from picked))
      """;

  private final EntityManager database;
  private final ManyRows manyRows;
  private final NotificationConfig.QuietConfig quiet;
  private final boolean mailOn;

  Ladder(EntityManager database, ManyRows manyRows, NotificationConfig config) {
    this.database = database;
    this.manyRows = manyRows;
    this.quiet = config.quiet();
    this.mailOn = config.mail().on();
  }

  /**
   * Handles the next chunk of deadlines with a rung reached.
   *
   * @return how many deadlines it was, 0 when none is left
   */
  public int climb(Instant asOf, Instant now, int chunk) {
    manyRows.expect();
    return database
        .createNativeQuery(DUE + REACHED + Recipients.SQL + DECIDED)
        .setParameter("asOf", asOf.toString())
        .setParameter("now", now.toString())
        .setParameter("today", ChinaTime.dayOf(asOf).toString())
        .setParameter("quietFrom", quiet.from().toString())
        .setParameter("quietUntil", quiet.until().toString())
        .setParameter("chunk", chunk)
        .setParameter("mailOn", mailOn)
        .executeUpdate();
  }
}
