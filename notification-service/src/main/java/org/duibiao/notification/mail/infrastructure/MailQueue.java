package org.duibiao.notification.mail.infrastructure;

/**
 * Puts messages into the queue of e-mail, as a piece of SQL, in the statement that writes them. It
 * expects a table expression {@code written (id, recipient, kind, organisation, sent_at, mail)},
 * the day {@code :today} and whether e-mail is on at all, {@code :mailOn}. One mail per message at
 * most. Whoever has no address or wants no mail of that kind gets none; that stands in the queue,
 * too, so that a superior sees why.
 */
public final class MailQueue {
  /** The table expression {@code mailed}, without a comma before or after it. */
  public static final String SQL =
      """
      mailed as (
        insert into transmission (channel, lane, recipient, origin, organisation, kind, content,
          state, next_attempt_at, created_at, queued_at, ended_at, last_error)
        select 'EMAIL', 'EMAIL', w.recipient, 'message/' || w.id, w.organisation, w.kind, '{}',
          case when refused.why is null then 'QUEUED' else 'SUPPRESSED' end,
          w.sent_at, w.sent_at, w.sent_at,
          case when refused.why is not null then w.sent_at end, refused.why
        from written w
        left join inbox_setting s on s.person = w.recipient
        cross join lateral (select case
          when w.kind = any(s.mail_off) then 'UNSUBSCRIBED'
          when not exists (select 1 from appointment a
              where a.person = w.recipient and a.email is not null
                and (a.valid_from is null or a.valid_from <= cast(:today as date))
                and (a.valid_to is null or a.valid_to >= cast(:today as date)))
            then 'NO_ADDRESS' end as why) as refused
        where w.mail and :mailOn
        on conflict on constraint uq_transmission_once do nothing
      )
      """;

  private MailQueue() {}
}
