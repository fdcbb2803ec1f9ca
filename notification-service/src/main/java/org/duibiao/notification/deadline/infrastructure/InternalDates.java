package org.duibiao.notification.deadline.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import org.duibiao.notification.deadline.application.InternalDateSet;

/**
 * Earlier dates that units set for those below them. Invariant: whoever owes something for the
 * first time, below a unit with such a date, has a deadline by it beside that of the campaign; of
 * several units' dates the earliest counts, and one that is not earlier than the due date does not.
 */
@ApplicationScoped
public class InternalDates {
  private static final String UPSERT =
      """
      insert into internal_date (campaign, milestone, organisation, due_date, version)
      values (:campaign, :milestone, :organisation, cast(:date as date), :version)
      on conflict (campaign, milestone, organisation) do update set due_date = excluded.due_date,
        version = excluded.version
      where internal_date.version < excluded.version
      """;

  private static final String FOLLOW =
      """
      with owing as (
        select o.*, (
          select min(i.due_date) from internal_date i
          join organisation_node u on u.code = i.organisation
          join organisation_node n on n.code = o.organisation
          where i.campaign = o.campaign and i.milestone = o.milestone
            and n.path <> u.path and starts_with(n.path, u.path)) as internal
        from deadline o
        where o.subject_kind = 'OBLIGATION' and o.due_date is not null and %s
      )
      insert into deadline (subject_kind, subject, version, campaign, milestone, title,
        organisation, due_date, owed, submitted_once, dated_at)
      select 'INTERNAL_DATE', o.subject, o.version, o.campaign, o.milestone, o.title,
        o.organisation, coalesce(o.internal, o.due_date),
        coalesce(o.internal < o.due_date, false) and o.owed and not o.submitted_once, false,
        cast(:at as timestamptz)
      from owing o
      where o.internal < o.due_date or exists (select 1 from deadline d
        where d.subject_kind = 'INTERNAL_DATE' and d.subject = o.subject)
      order by o.subject
      on conflict (subject_kind, subject) do update set version = excluded.version,
        title = excluded.title, dated_at = case when excluded.due_date <> deadline.due_date
          then excluded.dated_at else deadline.dated_at end,
        due_date = excluded.due_date, owed = excluded.owed,
        unheard = false, next_rung_at = '-infinity'
      where (deadline.due_date, deadline.owed, deadline.title)
        is distinct from (excluded.due_date, excluded.owed, excluded.title)
      """;

  /** Only what has a known place: while the tree is being told, nothing is taken back. */
  private static final String BELOW =
      """
      exists (select 1 from internal_date i
        where i.campaign = o.campaign and i.milestone = o.milestone)
      and o.organisation in (select n.code from organisation_node n, organisation_node changed
        where changed.code in (:codes) and starts_with(n.path, changed.path))
      """;

  private final EntityManager database;

  InternalDates(EntityManager database) {
    this.database = database;
  }

  /** Takes a date in, unless a newer one is known, and what follows from it. */
  public void apply(InternalDateSet set) {
    int taken =
        database
            .createNativeQuery(UPSERT)
            .setParameter("campaign", set.campaign())
            .setParameter("milestone", set.milestone())
            .setParameter("organisation", set.organisation())
            .setParameter("date", set.date() == null ? null : set.date().toString())
            .setParameter("version", set.version())
            .executeUpdate();
    if (taken == 1) {
      database
          .createNativeQuery(
              FOLLOW.formatted("o.campaign = :campaign and o.milestone = :milestone"))
          .setParameter("campaign", set.campaign())
          .setParameter("milestone", set.milestone())
          .setParameter("at", set.at().toString())
          .executeUpdate();
    }
  }

  /** Lets the dates of these obligations follow what has become of them. */
  public void follow(Collection<String> subjects, Instant at) {
    if (subjects.isEmpty()) {
      return;
    }
    database
        .createNativeQuery(
            FOLLOW.formatted(
                "o.subject in (:subjects) and exists (select 1 from internal_date i"
                    + " where i.campaign = o.campaign and i.milestone = o.milestone)"))
        .setParameter("subjects", subjects)
        .setParameter("at", at.toString())
        .executeUpdate();
  }

  /** Lets the dates of what these organisations and those below them owe follow their places. */
  public void followPlaces(Collection<String> organisations, Instant at) {
    database
        .createNativeQuery(FOLLOW.formatted(BELOW))
        .setParameter("codes", organisations)
        .setParameter("at", at.toString())
        .executeUpdate();
  }
}
