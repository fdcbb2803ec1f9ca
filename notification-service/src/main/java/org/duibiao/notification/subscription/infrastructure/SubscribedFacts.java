package org.duibiao.notification.subscription.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.feed.application.FeedNumbered;
import org.duibiao.notification.mail.infrastructure.MailQueue;

/**
 * Facts and who has subscribed to them, all at once in SQL. Invariant: a person is told of a fact
 * once, however many of their subscriptions mean it, and only if a post of theirs reaches it today;
 * a webhook gets a fact once, and only what lies below the organisation under which it stands.
 */
@ApplicationScoped
public class SubscribedFacts {
  private static final String MEANT =
      """
      with fact as materialized (
        select e.*, n.path, n.name
        from feed_event e join organisation_node n on n.code = e.organisation
        where e.position > :after and e.position <= :last
      ),
      meant as (
        select f.position, s.owner, s.portal, s.channel, s.endpoint
        from fact f
        cross join lateral unnest(string_to_array(rtrim(f.path, '/'), '/')) as up (code)
        join subscription s on s.organisation = up.code
        where s.portal = :portal
          and exists (select 1 from unnest(s.kinds) as k (kind)
            where f.type like replace(k.kind, '*', '%'))
      )
      """;

  private static final String PEOPLE =
      MEANT
          + """
      ,
      reaching as (
        select m.position, m.owner, bool_or(m.channel = 'EMAIL') as mailed,
               gen_random_uuid() as message
        from meant m join fact f on f.position = m.position
        where exists (select 1 from appointment a join organisation_node at on at.code = a.organisation
            where a.person = m.owner and starts_with(f.path, at.path)
              and (a.valid_from is null or a.valid_from <= cast(:today as date))
              and (a.valid_to is null or a.valid_to >= cast(:today as date)))
          or exists (select 1 from delegation d
            join organisation_node at on at.code = d.organisation
            join organisation_node reach on reach.code = d.reach
            where d.delegate = m.owner and d.active
              and cast(:today as date) between d.valid_from and d.valid_to
              and starts_with(reach.path, at.path) and starts_with(f.path, reach.path))
        group by m.position, m.owner
      ),
      written as (
        insert into message (id, recipient, kind, subject_kind, campaign, milestone, organisation,
          organisation_name, due_date, subject_count, sent_at, event, mail)
        select r.message, r.owner, 'EVENT', f.type, f.data ->> 'campaign', f.data ->> 'milestone',
          f.organisation, f.name, null, 1, cast(:now as timestamptz), f.position, r.mailed
        from reaching r join fact f on f.position = r.position
        order by r.position, r.owner
        returning id, recipient, kind, organisation, sent_at, mail
      ),
      """
          + MailQueue.SQL
          + "select count(*) from written";

  private static final String PORTALS =
      MEANT
          + """
      ,
      reaching as (
        select distinct m.position, p.id as endpoint
        from meant m
        join endpoint p on p.id = m.endpoint and p.owner = m.owner and p.state = 'ACTIVE'
        join fact f on f.position = m.position
        join organisation_node at on at.code = p.organisation and starts_with(f.path, at.path)
      )
      insert into transmission (channel, lane, endpoint, origin, organisation, kind, content,
        created_at, queued_at, next_attempt_at)
      select 'WEBHOOK', 'endpoint/' || r.endpoint, r.endpoint, 'event/' || f.position,
        f.organisation, f.type,
        jsonb_build_object('specversion', '1.0', 'id', f.event_id,
          'source', '/' || split_part(f.type, '.', 1) || '-service', 'type', f.type,
          'subject', f.subject, 'time', to_char(f.occurred_at at time zone 'UTC',
            'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'datacontenttype', 'application/json', 'sequence', cast(f.position as text),
          'aggregateversion', f.version, 'organisation', f.organisation, 'data', f.data),
        cast(:now as timestamptz), cast(:now as timestamptz), cast(:now as timestamptz)
      from reaching r join fact f on f.position = r.position
      order by f.position, r.endpoint
      on conflict (lane, origin) do nothing
      """;

  private final EntityManager database;
  private final boolean mailOn;

  SubscribedFacts(EntityManager database, NotificationConfig config) {
    this.database = database;
    this.mailOn = config.mail().on();
  }

  /** Whether any person has subscribed to any of these. */
  public boolean concernPeople(FeedNumbered numbered) {
    return concern(numbered, false);
  }

  /** Whether any portal has. */
  public boolean concernPortals(FeedNumbered numbered) {
    return concern(numbered, true);
  }

  /** Writes messages into people's inboxes; under the scan's lead. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tellPeople(FeedNumbered numbered, Instant now) {
    query(PEOPLE, numbered, false)
        .setParameter("now", now.toString())
        .setParameter("today", ChinaTime.dayOf(now).toString())
        .setParameter("mailOn", mailOn)
        .getSingleResult();
  }

  /** Queues for portals' webhooks. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void queueForPortals(FeedNumbered numbered, Instant now) {
    query(PORTALS, numbered, true).setParameter("now", now.toString()).executeUpdate();
  }

  private boolean concern(FeedNumbered numbered, boolean portal) {
    return (Boolean)
        bound(
                database.createNativeQuery(
                    MEANT + "select exists (select 1 from meant)", Boolean.class),
                numbered,
                portal)
            .getSingleResult();
  }

  private Query query(String sql, FeedNumbered numbered, boolean portal) {
    return bound(database.createNativeQuery(sql), numbered, portal);
  }

  private static Query bound(Query query, FeedNumbered numbered, boolean portal) {
    return query
        .setParameter("after", numbered.after())
        .setParameter("last", numbered.last())
        .setParameter("portal", portal);
  }
}
