package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.deadline.application.ObligationChange;
import org.duibiao.notification.mail.infrastructure.MailQueue;

/**
 * Returns that the owner is to be told of at once. Invariant: one notice per return, and each is
 * told once. A return of more than a day ago that has been answered since is told no more.
 */
@ApplicationScoped
public class ReturnNotices {
  private static final String NOTE =
      """
      insert into return_notice (subject, occurrence, campaign, milestone, title, organisation,
        reason, correct_by, returned_at)
      select d.subject, :version, d.campaign, d.milestone, d.title, d.organisation,
        cast(:reason as text), cast(:correctBy as date), cast(:at as timestamptz)
      from deadline d where d.subject_kind = 'OBLIGATION' and d.subject = :subject
      on conflict on constraint uq_return_notice_subject_occurrence do nothing
      """;

  private static final String OPEN =
      """
      with open as materialized (
        select r.*, n.name as organisation_name, n.path,
               coalesce(r.correct_by,
                 cast(r.returned_at at time zone 'Asia/Shanghai' as date)) as due_date,
               r.returned_at < cast(:now as timestamptz) - interval '1 day'
                 and not exists (select 1 from deadline d where d.subject_kind = 'OBLIGATION'
                   and d.subject = r.subject and d.owed) as stale
        from return_notice r
        left join organisation_node n on n.code = r.organisation and n.path is not null
        where not r.told and r.next_try_at <= cast(:now as timestamptz)
        order by r.next_try_at, r.id
        limit :chunk
        for update of r skip locked
      ),
      owing as (select distinct organisation, path from open where path is not null and not stale),
      """;

  private static final String TELL =
      """
      ,
      recorded as (
        insert into delivery (rule, subject_kind, subject, due_date, recipient, channel, occurrence,
          campaign, milestone, title, organisation, organisation_name, addressed, state,
          message_id, decided_at, sent_at, kind, digest, reason, correct_by, send_at,
          mail)
        select 'returned', 'OBLIGATION', o.subject, o.due_date, a.person, 'INBOX', o.occurrence,
          o.campaign, o.milestone, o.title, o.organisation, o.organisation_name, a.addressed,
          case when at_once then 'SENT' else 'SCHEDULED' end,
          case when at_once then gen_random_uuid() end, cast(:now as timestamptz),
          case when at_once then cast(:now as timestamptz) end, 'RETURNED', false, o.reason,
          o.correct_by, go_at, true
        from open o join addressee a on a.organisation = o.organisation and a.audience = 'OWNER'
        left join ladder l on l.campaign = o.campaign and l.custom
        left join inbox_setting q on q.person = a.person
        cross join lateral (select case when l.campaign is null then cast(:quietFrom as time)
            else l.quiet_from end as quiet_from,
          case when l.campaign is null then cast(:quietUntil as time)
            else l.quiet_until end as quiet_until) as all_of
        cross join lateral (select may_go_at(cast(:now as timestamptz), all_of.quiet_from,
          all_of.quiet_until, q.quiet_from, q.quiet_until) as go_at) as quiet
        cross join lateral (select go_at <= cast(:now as timestamptz) as at_once) as going
        where not o.stale
        on conflict on constraint uq_delivery_once do nothing
        returning *
      ),
      written as (
        insert into message (id, recipient, kind, subject_kind, campaign, milestone, title,
          organisation, organisation_name, due_date, subject_count, reason, sent_at, mail)
        select v.message_id, v.recipient, 'RETURNED', v.subject_kind, v.campaign, v.milestone,
          v.title, v.organisation, v.organisation_name, o.correct_by, 1, o.reason, v.sent_at, v.mail
        from recorded v join open o on o.subject = v.subject and o.occurrence = v.occurrence
        where v.state = 'SENT'
        returning id, recipient, kind, organisation, sent_at, mail
      ),
      """
          + MailQueue.SQL
          + """
      update return_notice r
      set told = o.stale or heard.yes, unheard = not (o.stale or heard.yes),
          next_try_at = cast(:now as timestamptz) + interval '1 hour'
      from open o
      cross join lateral (select exists (select 1 from addressee a
        where a.organisation = o.organisation and a.audience = 'OWNER') as yes) as heard
      where r.id = o.id
      """;

  private final EntityManager database;
  private final NotificationConfig.QuietConfig quiet;
  private final boolean mailOn;

  ReturnNotices(EntityManager database, NotificationConfig config) {
    this.database = database;
    this.quiet = config.quiet();
    this.mailOn = config.mail().on();
  }

  /** Notes a return, unless it was noted before. */
  public void note(ObligationChange returned) {
    database
        .createNativeQuery(NOTE)
        .setParameter("subject", returned.subject())
        .setParameter("version", returned.version())
        .setParameter("reason", returned.reason())
        .setParameter(
            "correctBy", returned.correctBy() == null ? null : returned.correctBy().toString())
        .setParameter("at", returned.at().toString())
        .executeUpdate();
  }

  /**
   * Tells the next returns.
   *
   * @return how many were looked at, 0 when none is left
   */
  public int tell(Instant now, int chunk) {
    return database
        .createNativeQuery(OPEN + Recipients.SQL + TELL)
        .setParameter("now", now.toString())
        .setParameter("today", ChinaTime.dayOf(now).toString())
        .setParameter("quietFrom", quiet.from().toString())
        .setParameter("quietUntil", quiet.until().toString())
        .setParameter("chunk", chunk)
        .setParameter("mailOn", mailOn)
        .executeUpdate();
  }
}
