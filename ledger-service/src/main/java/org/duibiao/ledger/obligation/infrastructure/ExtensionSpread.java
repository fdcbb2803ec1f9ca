package org.duibiao.ledger.obligation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.obligation.domain.Extension;
import org.duibiao.ledger.shared.LedgerTopics;

/**
 * Moves the due dates of all that an extension reaches in one statement: the obligations, what they
 * were before, and the facts about them. It does to each what {@link
 * org.duibiao.ledger.obligation.domain.Obligation#extend} does to one; who calls it counts them
 * anew.
 */
@ApplicationScoped
public class ExtensionSpread {
  private static final String REACHED =
      """
      with concerned as materialized (
        select o.id, o.organisation, o.due_date as due_before,
          o.extended_until as extended_before,
          greatest(o.due_date, cast(:until as date)) as due_after,
          cast(:until as date) as extended_after,
          o.organisation in (:posts) or exists (
            select 1 from appointment a where a.organisation = o.organisation
              and a.person in (:actors)
              and (a.valid_from is null or a.valid_from <= :today)
              and (a.valid_to is null or a.valid_to >= :today))
          or exists (
            select 1 from (
              select d.contributors from diagnosis d where o.kind = 'LEDGER'
                and d.campaign = o.campaign and d.organisation = o.organisation
              union all
              select e.contributors from entry e where o.kind = 'LEDGER'
                and e.campaign = o.campaign and e.organisation = o.organisation
              union all
              select l.contributors from ledger l where o.kind = 'LEDGER'
                and l.campaign = o.campaign and l.organisation = o.organisation
              union all
              select r.contributors from report r where r.campaign = o.campaign
                and r.organisation = o.organisation and r.milestone = o.milestone) said
            where string_to_array(said.contributors, chr(10))
              && string_to_array(:people, chr(10))) as own
        from obligation o join organisation_node n on n.code = o.organisation
        where o.campaign = :campaign and o.milestone = :milestone and o.state = 'PENDING'
          and n.path >= :from and n.path < :to
        order by o.id
        for update of o
      ),
      """;

  /** Without it, the longest of the others still in force counts, or else the original date. */
  private static final String LIVED_ON =
      """
      with others as (
        select x.obligation, max(e.until) as until
        from extended_obligation x
        left join extended_obligation y
          on y.obligation = x.obligation and y.extension <> x.extension
        left join extension e on e.id = y.extension and e.revoked_at is null
        where x.extension = :extension
        group by x.obligation
      ),
      concerned as materialized (
        select o.id, o.organisation, greatest(p.until, o.original_due_date) as due_after,
          p.until as extended_after, o.due_date as due_before,
          o.extended_until as extended_before, false as own
        from others p join obligation o on o.id = p.obligation
        where o.due_date = :until and o.extended_until = :until
          and p.until is distinct from cast(:until as date)
        order by o.id
        for update of o
      ),
      """;

  private static final String CHANGE =
      """
      changed as (
        update obligation o set due_date = c.due_after, extended_until = c.extended_after,
          reason = case when o.state = 'PENDING' then :reason else o.reason end,
          version = o.version + 1, event_sequence = o.event_sequence + 1,
          bucket = case when o.state = 'EXEMPT' then o.bucket
            when o.first_submitted_at is null then 'OPEN:' || cast(c.due_after as text)
            when cast(o.first_submitted_at at time zone 'Asia/Shanghai' as date) > c.due_after
              then 'LATE' else 'ON_TIME' end
        from concerned c where o.id = c.id and not c.own and c.due_before <> c.due_after
        returning o.id, o.campaign, o.milestone, o.kind, o.organisation, o.due_date,
          o.original_due_date, o.event_sequence, c.due_before, c.extended_before
      ),
      told as (
        insert into outbox (topic, key, event_id, type, source, subject, aggregate_version,
          occurred_at, actor, payload)
        select :topic, organisation, gen_random_uuid(), 'ledger.obligation-extended.v1',
               '/ledger-service', 'obligation/' || id, event_sequence, :now, :grantor,
               cast(json_build_object('obligationId', id, 'campaign', campaign,
                 'milestone', milestone, 'kind', kind, 'organisation', organisation,
                 'dueDate', due_date, 'originalDueDate', original_due_date,
                 'reason', cast(:reason as text), 'grantor', cast(:grantor as text)) as text)
        from changed
      )
      """;

  private static final String KEEP =
      """
      , kept as (
        insert into extended_obligation (extension, obligation, due_before, extended_until_before)
        select :extension, id, due_before, extended_before from concerned where not own
      )
      """;

  private static final String RESULT =
      """
      select (select count(*) from changed) as changed,
        (select string_agg(organisation, chr(10) order by organisation) from concerned where own)
          as left_out
      """;

  private final EntityManager database;

  ExtensionSpread(EntityManager database) {
    this.database = database;
  }

  /** Whose own an obligation must not be. */
  public record Own(Collection<String> actors, Collection<String> organisations) {}

  /** How many got another date, and who was left out as the grantor's own. */
  public record Reached(long obligations, List<String> leftOut) {}

  /** Gives more time to what is owed by an organisation, or everything below a path. */
  public Reached grant(Extension extension, String path, Own own, Instant now, LocalDate today) {
    Query statement = database.createNativeQuery(REACHED + CHANGE + KEEP + RESULT, Tuple.class);
    statement
        .setParameter("campaign", extension.campaign())
        .setParameter("milestone", extension.milestone())
        .setParameter("from", path)
        .setParameter("to", extension.subtree() ? Scope.afterSubtree(path) : path + "!")
        .setParameter("posts", own.organisations())
        .setParameter("actors", own.actors())
        .setParameter("people", String.join("\n", own.actors()))
        .setParameter("today", today);
    return run(statement, extension, extension.grantor(), extension.reason(), now);
  }

  /**
   * Holds all that an extension reaches until the transaction ends. Whoever takes one back holds
   * first and looks then, in another statement: only so do they see what those have done who took
   * back another extension of the same obligation meanwhile.
   */
  public void hold(Extension extension) {
    database
        .createNativeQuery(
            """
            select count(*) from (
              select o.id from extended_obligation x join obligation o on o.id = x.obligation
              where x.extension = :extension
              order by o.id
              for update of o) held
            """)
        .setParameter("extension", extension.id())
        .getSingleResult();
  }

  /**
   * Takes it back, once it is held: each obligation gets the date that it has without this
   * extension.
   */
  public Reached revoke(Extension extension, String person, String reason, Instant now) {
    Query statement = database.createNativeQuery(LIVED_ON + CHANGE + RESULT, Tuple.class);
    return run(statement, extension, person, reason, now);
  }

  private static Reached run(
      Query statement, Extension extension, String person, String reason, Instant now) {
    Tuple result =
        (Tuple)
            statement
                .setParameter("extension", extension.id())
                .setParameter("until", extension.until())
                .setParameter("reason", reason)
                .setParameter("grantor", person)
                .setParameter("topic", LedgerTopics.LEDGER_EVENTS)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    String left = result.get("left_out", String.class);
    return new Reached(
        result.get("changed", Number.class).longValue(),
        left == null ? List.of() : List.of(left.split("\n")));
  }

  /** Those of some on which somebody has lived: without it they would be overdue by now. */
  @SuppressWarnings("unchecked")
  public Set<UUID> used(Collection<UUID> some, LocalDate today) {
    return Set.copyOf(
        database
            .createNativeQuery(
                """
                select t.id from extension t where t.id in (:some) and exists (
                  select 1 from extended_obligation x join obligation o on o.id = x.obligation
                  cross join lateral (
                    select greatest(max(e.until), o.original_due_date) as due
                    from extended_obligation y join extension e on e.id = y.extension
                    where y.obligation = o.id and e.id <> x.extension
                      and e.revoked_at is null) rest
                  where x.extension = t.id and o.due_date = t.until
                    and rest.due < :today and o.state <> 'EXEMPT'
                    and (o.first_submitted_at is null
                      or cast(o.first_submitted_at at time zone 'Asia/Shanghai' as date)
                        > rest.due))
                """,
                UUID.class)
            .setParameter("some", some)
            .setParameter("today", today)
            .getResultList());
  }

  /** Keeps what a single obligation's date was before. */
  public void keep(Extension extension, UUID obligation, LocalDate due, LocalDate extended) {
    database
        .createNativeQuery(
            """
            insert into extended_obligation (extension, obligation, due_before,
              extended_until_before)
            values (:extension, :obligation, :due, cast(:extended as date))
            """)
        .setParameter("extension", extension.id())
        .setParameter("obligation", obligation)
        .setParameter("due", due)
        .setParameter("extended", extended)
        .executeUpdate();
  }
}
