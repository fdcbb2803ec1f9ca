package org.duibiao.notification.reminder.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.mail.infrastructure.MailQueue;
import org.duibiao.notification.reminder.application.Handover;

/**
 * Changes of secretary of which the successor is to be told. Invariant: each is told once, on its
 * day or later, in one message that lists everything the organisation still owes. What the one who
 * leaves has not read of it is from then on the successor's to see to, unless they hold another
 * post there.
 */
@ApplicationScoped
public class HandoverNotices {
  private static final String NOTE =
      """
      insert into handover_notice (id, organisation, leaving, successor, basis, effective_on)
      values (:id, :organisation, cast(:leaving as text), :successor, :basis,
              cast(:effectiveOn as date))
      on conflict on constraint uq_handover_notice_id do nothing
      """;

  private static final String TELL =
      """
      with due as materialized (
        select h.*, coalesce(n.name, h.organisation) as organisation_name,
               gen_random_uuid() as message
        from handover_notice h left join organisation_node n on n.code = h.organisation
        left join inbox_setting q on q.person = h.successor
        where not h.told and h.effective_on <= cast(:today as date)
          and may_go_at(cast(:now as timestamptz), cast(:quietFrom as time),
            cast(:quietUntil as time), q.quiet_from, q.quiet_until) <= cast(:now as timestamptz)
        order by h.effective_on, h.number
        limit :chunk
        for update of h skip locked
      ),
      listed as (
        insert into delivery (rule, subject_kind, subject, due_date, recipient, channel, occurrence,
          campaign, milestone, title, organisation, organisation_name, addressed, state,
          message_id, decided_at, sent_at, kind)
        select 'handover-' || lower(d.subject_kind), d.subject_kind, d.subject, d.due_date,
          h.successor, 'INBOX', h.number, d.campaign, d.milestone, d.title, d.organisation,
          h.organisation_name, d.organisation, 'SENT', h.message, cast(:now as timestamptz),
          cast(:now as timestamptz), 'HANDOVER'
        from due h
        join deadline d on d.organisation = h.organisation and d.owed and d.due_date is not null
          and d.subject_kind in ('OBLIGATION', 'CORRECTION', 'ITEM', 'CASE')
        left join campaign c on c.code = d.campaign
        where coalesce(c.state <> 'CLOSED', true)
        order by d.due_date, d.id
        on conflict on constraint uq_delivery_once do nothing
        returning message_id
      ),
      written as (
        insert into message (id, recipient, kind, subject_kind, organisation, organisation_name,
          subject_count, reason, sent_at, mail)
        select h.message, h.successor, 'HANDOVER', 'HANDOVER', h.organisation, h.organisation_name,
          (select count(*) from listed l where l.message_id = h.message), h.basis,
          cast(:now as timestamptz), true
        from due h
        returning id, recipient, kind, organisation, sent_at, mail
      ),
      """
          + MailQueue.SQL
          + """
      ,
      passed as (
        update message m set passed_to = h.successor
        from due h
        where m.recipient = h.leaving and m.organisation = h.organisation
          and m.read_at is null and m.passed_to is null
          and not exists (select 1 from appointment a
            where a.organisation = h.organisation and a.person = h.leaving
              and a.post <> 'SECRETARY'
              and (a.valid_from is null or a.valid_from <= cast(:today as date))
              and (a.valid_to is null or a.valid_to >= cast(:today as date)))
      )
      update handover_notice h set told = true
      from due
      where h.number = due.number
      returning h.id, h.organisation, h.leaving, h.successor, h.basis,
                cast(h.effective_on as text) as effective_on
      """;

  private final EntityManager database;
  private final NotificationConfig.QuietConfig quiet;
  private final boolean mailOn;

  HandoverNotices(EntityManager database, NotificationConfig config) {
    this.database = database;
    this.quiet = config.quiet();
    this.mailOn = config.mail().on();
  }

  /** Notes one, unless it was noted before. */
  public void note(Handover handover) {
    database
        .createNativeQuery(NOTE)
        .setParameter("id", handover.id())
        .setParameter("organisation", handover.organisation())
        .setParameter("leaving", handover.leaving())
        .setParameter("successor", handover.successor())
        .setParameter("basis", handover.basis())
        .setParameter("effectiveOn", handover.effectiveOn().toString())
        .executeUpdate();
  }

  /**
   * Tells the next ones whose day has come.
   *
   * @return those that were told, none when none is left
   */
  public List<Handover> tell(Instant now, int chunk) {
    List<?> rows =
        database
            .createNativeQuery(TELL, Tuple.class)
            .setParameter("now", now.toString())
            .setParameter("today", ChinaTime.dayOf(now).toString())
            .setParameter("quietFrom", quiet.from().toString())
            .setParameter("quietUntil", quiet.until().toString())
            .setParameter("chunk", chunk)
            .setParameter("mailOn", mailOn)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(HandoverNotices::handover).toList();
  }

  private static Handover handover(Tuple row) {
    return new Handover(
        row.get("id", UUID.class),
        row.get("organisation", String.class),
        row.get("leaving", String.class),
        row.get("successor", String.class),
        row.get("basis", String.class),
        LocalDate.parse(row.get("effective_on", String.class)));
  }
}
