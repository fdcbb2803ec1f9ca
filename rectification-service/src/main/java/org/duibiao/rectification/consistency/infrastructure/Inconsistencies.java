package org.duibiao.rectification.consistency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.duibiao.rectification.consistency.domain.DifferenceReason;

/**
 * What the rounds of the consistency check found: one row an organisation and campaign, kept with a
 * few statements however many organisations there are. Invariant: a difference is told once, and
 * only after it was seen on two looks, since an item may be there a moment before its checkpoint;
 * that it is gone is told once, and only of what was told, also if it was another by then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inconsistencies {
  private static final String LOOK =
      """
      with counted as (
        select campaign, organisation, count(*) as items,
               encode(sha256(convert_to(
                 string_agg(cast(problem_id as text), chr(10)
                            order by cast(problem_id as text) collate "C"),
                 'UTF8')), 'hex') as digest
        from item where state <> 'WITHDRAWN' group by campaign, organisation
      ), compared as (
        select campaign, organisation,
               coalesce(t.problems, 0) as problems, coalesce(c.items, 0) as items,
               coalesce(t.digest, :nothing) as told, coalesce(c.digest, :nothing) as made
        from checkpoint t full join counted c using (campaign, organisation)
      ), differing as (
        select campaign, organisation, problems, items, told || ' ' || made as digests,
               case when items = problems then 'DIGEST_DIFFERS'
                    when items < problems then 'ITEMS_MISSING' else 'ITEMS_TOO_MANY' end as reason
        from compared where told <> made or problems <> items
      ), cleared as (
        update inconsistency i set digests = ''
        where i.digests <> '' and not exists (
          select 1 from differing d
          where d.campaign = i.campaign and d.organisation = i.organisation)
      )
      insert into inconsistency
        (campaign, organisation, problems, items, reason, digests, suspected_at, told, open)
      select campaign, organisation, problems, items, reason, digests, :now, 0, false
      from differing
      on conflict (campaign, organisation) do update set problems = excluded.problems,
        items = excluded.items, reason = excluded.reason, digests = excluded.digests,
        suspected_at = excluded.suspected_at, open = false
      where inconsistency.digests <> excluded.digests
      """;

  private static final String CLEAR =
      """
      update inconsistency set open = false, announced = false, told = told + 1
      where announced and digests = ''
      returning campaign, organisation, told
      """;

  private static final String CONFIRM =
      """
      update inconsistency set open = true, announced = true, told = told + 1
      where not open and digests <> '' and suspected_at < :now
      returning campaign, organisation, problems, items, reason, told
      """;

  private static final String DIGEST_OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final EntityManager database;

  Inconsistencies(EntityManager database) {
    this.database = database;
  }

  /**
   * A difference.
   *
   * @param number of the facts told of the organisation so far, this one included
   */
  public record Found(
      String campaign,
      String organisation,
      long problems,
      long items,
      DifferenceReason reason,
      long number) {}

  /** A difference that was told and is gone. */
  public record Cleared(String campaign, String organisation, long number) {}

  /** Whether this replica goes the round: one at a time, until the transaction ends. */
  public boolean lead() {
    return (Boolean)
        database
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtext('rectification.consistency'))",
                Boolean.class)
            .getSingleResult();
  }

  /** Looks at all organisations in all campaigns: notes what differs, and what agrees again. */
  public void look(Instant now) {
    database
        .createNativeQuery(LOOK)
        .setParameter("nothing", DIGEST_OF_NOTHING)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** What was told to differ and agrees again, each once. */
  @SuppressWarnings("unchecked")
  public List<Cleared> cleared() {
    List<Tuple> rows = database.createNativeQuery(CLEAR, Tuple.class).getResultList();
    return rows.stream()
        .map(
            row ->
                new Cleared(
                    row.get("campaign", String.class),
                    row.get("organisation", String.class),
                    row.get("told", Number.class).longValue()))
        .toList();
  }

  /** The differences that an earlier look has seen as well, each once. */
  @SuppressWarnings("unchecked")
  public List<Found> confirm(Instant now) {
    List<Tuple> rows =
        database
            .createNativeQuery(CONFIRM, Tuple.class)
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Found(
                    row.get("campaign", String.class),
                    row.get("organisation", String.class),
                    row.get("problems", Number.class).longValue(),
                    row.get("items", Number.class).longValue(),
                    DifferenceReason.valueOf(row.get("reason", String.class)),
                    row.get("told", Number.class).longValue()))
        .toList();
  }

  /** Whether something was seen once and is to be looked at again. */
  public boolean suspects() {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select 1 from inconsistency where not open and digests <> '')",
                Boolean.class)
            .getSingleResult();
  }

  /** How many organisations differ now. */
  public long open() {
    return ((Number)
            database
                .createNativeQuery("select count(*) from inconsistency where open")
                .getSingleResult())
        .longValue();
  }
}
