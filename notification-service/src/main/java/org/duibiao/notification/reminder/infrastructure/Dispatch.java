package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.mail.infrastructure.MailQueue;

/**
 * Puts into inboxes what was decided and has waited: for its digest, or for quiet hours to end. A
 * digest is one message of all that was decided for one recipient by one rule, of one milestone and
 * due date, with a title where all of it has the same. Invariant: what was answered meanwhile, or
 * whose campaign is closed, is left out, but a return that has waited is told all the same; whoever
 * holds no post any more gets nothing.
 */
@ApplicationScoped
public class Dispatch {
  private static final String NEXT =
      """
      select recipient from delivery
      where state = 'SCHEDULED' and channel = 'INBOX' and send_at <= cast(:now as timestamptz)
      group by recipient order by recipient limit :chunk
      """;

  private static final String ANSWERED =
      """
      update delivery v set state = 'SUPPRESSED'
      where v.state = 'SCHEDULED' and v.recipient in (:recipients)
        and v.channel = 'INBOX' and v.send_at <= cast(:now as timestamptz)
        and (v.kind <> 'RETURNED' and not exists (select 1 from deadline d
               left join campaign c on c.code = d.campaign
               where d.subject_kind = v.subject_kind and d.subject = v.subject
                 and d.owed and d.due_date = v.due_date and coalesce(c.state <> 'CLOSED', true))
          or not exists (select 1 from appointment a where a.person = v.recipient
               and (a.valid_from is null or a.valid_from <= cast(:today as date))
               and (a.valid_to is null or a.valid_to >= cast(:today as date)))
             and not exists (select 1 from delegation d where d.delegate = v.recipient and d.active
               and cast(:today as date) between d.valid_from and d.valid_to))
      """;

  private static final String TELL =
      """
      with due as materialized (
        select v.*, case when v.digest then 0 else v.id end as single, gen_random_uuid() as own
        from delivery v
        where v.state = 'SCHEDULED' and v.recipient in (:recipients)
          and v.channel = 'INBOX' and v.send_at <= cast(:now as timestamptz)
      ),
      waiting as materialized (
        select due.*, first_value(own) over (
          partition by rule, recipient, addressed, subject_kind, campaign, milestone, due_date,
            kind, wording, digest, single
          order by id) as message
        from due
      ),
      group_of as (
        select message, recipient, kind, subject_kind, campaign, milestone, wording, addressed,
               due_date, digest, count(*) as subjects,
               case when count(distinct title) = 1 and not (subject_kind = 'ITEM' and digest)
                 then min(title) end as title,
               min(organisation) as organisation, min(organisation_name) as organisation_name,
               min(reason) as reason, min(correct_by) as correct_by, bool_or(mail) as mail
        from waiting
        group by message, recipient, kind, subject_kind, campaign, milestone, wording, addressed,
                 due_date, digest
      ),
      written as (
        insert into message (id, recipient, kind, subject_kind, campaign, milestone, title,
          organisation, organisation_name, due_date, subject_count, reason, sent_at, wording,
          mail)
        select g.message, g.recipient, g.kind, g.subject_kind, g.campaign, g.milestone, g.title,
          case when g.digest then g.addressed else g.organisation end,
          case when g.digest then coalesce(n.name, g.addressed) else g.organisation_name end,
          case when g.kind = 'RETURNED' then g.correct_by else g.due_date end, g.subjects,
          g.reason, cast(:now as timestamptz), g.wording, g.mail
        from group_of g
        left join organisation_node n on n.code = g.addressed
        returning id, recipient, kind, organisation, sent_at, mail
      ),
      """
          + MailQueue.SQL
          + """
      update delivery v
      set state = 'SENT', message_id = w.message, sent_at = cast(:now as timestamptz)
      from waiting w
      where v.id = w.id and v.state = 'SCHEDULED'
      """;

  private final EntityManager database;
  private final boolean mailOn;

  Dispatch(EntityManager database, NotificationConfig config) {
    this.database = database;
    this.mailOn = config.mail().on();
  }

  /**
   * Tells the next people of what has waited for them.
   *
   * @param chunk most people
   * @return how many people it was, 0 when none is left
   */
  public int tell(Instant now, int chunk) {
    List<?> recipients =
        database
            .createNativeQuery(NEXT, String.class)
            .setParameter("now", now.toString())
            .setParameter("chunk", chunk)
            .getResultList();
    if (recipients.isEmpty()) {
      return 0;
    }
    database
        .createNativeQuery(ANSWERED)
        .setParameter("now", now.toString())
        .setParameter("today", ChinaTime.dayOf(now).toString())
        .setParameter("recipients", recipients)
        .executeUpdate();
    database
        .createNativeQuery(TELL)
        .setParameter("now", now.toString())
        .setParameter("today", ChinaTime.dayOf(now).toString())
        .setParameter("mailOn", mailOn)
        .setParameter("recipients", recipients)
        .executeUpdate();
    return recipients.size();
  }
}
