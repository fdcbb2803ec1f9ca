package org.duibiao.ledger.coverage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.ledger.coverage.domain.Period;
import org.duibiao.ledger.coverage.domain.Step;

/**
 * The sums behind the coverage: a count per node and mark, and the changes since it was last folded
 * together. Writers only append, so they never wait for each other; a reader adds both up in one
 * statement and sees either a change or its fold, never both.
 */
@ApplicationScoped
public class CoverageCounts {
  private static final String FOLD =
      """
      with folded as (
        delete from coverage_delta where id in (
          select id from coverage_delta order by id limit 100000)
        returning campaign, subject, node, mark, day, delta
      ),
      counted as (
        insert into coverage_count (campaign, subject, node, mark, counted)
        select campaign, subject, node, mark, sum(delta) from folded where mark not like '+%'
        group by campaign, subject, node, mark
        on conflict (campaign, subject, node, mark)
          do update set counted = coverage_count.counted + excluded.counted
      )
      insert into coverage_day (campaign, subject, node, day, mark, change)
      select campaign, subject, node, day, kind, sum(delta)
      from (
        select *, case when mark like '+%' then mark else split_part(mark, '/', 2) end as kind
        from folded where day is not null
      ) daily
      group by campaign, subject, node, day, kind having sum(delta) <> 0
      on conflict (campaign, subject, node, day, mark)
        do update set change = coverage_day.change + excluded.change
      """;

  private static final String READ =
      """
      select node, mark, cast(sum(counted) as bigint) as counted
      from (
        select node, mark, counted from coverage_count
        where campaign = :campaign and subject = :subject and node in (:nodes)
        union all
        select node, mark, delta from coverage_delta
        where campaign = :campaign and subject = :subject and node in (:nodes)
          and mark not like '+%'
      ) parts
      group by node, mark having sum(counted) <> 0
      """;

  private static final String READ_DAYS =
      """
      select cast(case when day >= :from then day end as text) as day, mark,
        cast(sum(change) as bigint) as change
      from (
        select day, mark, change from coverage_day
        where campaign = :campaign and subject = :subject and node = :node and day <= :to
        union all
        select day, case when mark like '+%' then mark else split_part(mark, '/', 2) end, delta
        from coverage_delta
        where campaign = :campaign and subject = :subject and node = :node and day <= :to
      ) parts
      group by 1, mark having sum(change) <> 0
      """;

  /** Counted in one statement: no wrong guess of the database at how many there are gets far. */
  private static final int PAGE = 1_000;

  private final ObligationCounts obligations;
  private final FindingCounts findings;
  private final EntityManager database;

  CoverageCounts(ObligationCounts obligations, FindingCounts findings, EntityManager database) {
    this.obligations = obligations;
    this.findings = findings;
    this.database = database;
  }

  /** Counts an obligation that is written already as it stands. */
  public void count(UUID obligation, LocalDate day) {
    obligations.count(CountedScope.one(obligation), day);
    findings.count(CountedScope.one(obligation));
  }

  /** Keeps what a step means: for the day on which it happens, and for the diagnosis filed. */
  public void step(UUID obligation, Step step, LocalDate day) {
    if (step.daily()) {
      obligations.step(obligation, step, day);
    }
    findings.step(obligation, step);
  }

  /** Counts the obligations of organisations and all below them as and where they stand now. */
  public void recount(Collection<String> organisations, LocalDate day) {
    redated(organisations, day);
    findings.count(CountedScope.below(organisations));
  }

  /** The same where only dates have changed. */
  public void redated(Collection<String> organisations, LocalDate day) {
    planAnew();
    obligations.count(CountedScope.below(organisations), day);
  }

  /** Counts who owes a diagnosis in a campaign, when its obligations have been opened. */
  public void opened(String campaign) {
    planAnew();
    List<String> page = owing(campaign, "");
    while (!page.isEmpty()) {
      findings.count(CountedScope.named(campaign, page));
      page = owing(campaign, page.get(page.size() - 1));
    }
  }

  /** Until the transaction ends: a plan made while the tables were small is not kept. */
  private void planAnew() {
    database
        .createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<String> owing(String campaign, String after) {
    return database
        .createNativeQuery(
            """
            select distinct organisation from obligation
            where campaign = :campaign and organisation > :after
            order by organisation
            """,
            String.class)
        .setParameter("campaign", campaign)
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }

  /** Folds changes into the counts, unless another process is doing it; joins the transaction. */
  public void fold() {
    Object mine =
        database
            .createNativeQuery("select pg_try_advisory_xact_lock(hashtext('ledger.coverage.fold'))")
            .getSingleResult();
    if (Boolean.TRUE.equals(mine)) {
      database.createNativeQuery(FOLD).executeUpdate();
    }
  }

  /** The sums of some nodes, by node and mark. */
  @SuppressWarnings("unchecked")
  public Map<String, Map<String, Long>> read(
      String campaign, String subject, Collection<String> nodes) {
    List<Tuple> rows =
        database
            .createNativeQuery(READ, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("subject", subject)
            .setParameter("nodes", nodes)
            .getResultList();
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (Tuple row : rows) {
      sums.computeIfAbsent(row.get("node", String.class), node -> new HashMap<>())
          .put(row.get("mark", String.class), row.get("counted", Number.class).longValue());
    }
    return sums;
  }

  /** What changed at a node day by day; what changed before the first day stands at its eve. */
  @SuppressWarnings("unchecked")
  public SortedMap<LocalDate, Map<String, Long>> readDays(
      String campaign, String milestone, String node, Period period) {
    List<Tuple> rows =
        database
            .createNativeQuery(READ_DAYS, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("subject", milestone)
            .setParameter("node", node)
            .setParameter("from", period.from())
            .setParameter("to", period.to())
            .getResultList();
    SortedMap<LocalDate, Map<String, Long>> days = new TreeMap<>();
    for (Tuple row : rows) {
      String day = row.get("day", String.class);
      days.computeIfAbsent(
              day == null ? period.from().minusDays(1) : LocalDate.parse(day),
              key -> new HashMap<>())
          .put(row.get("mark", String.class), row.get("change", Number.class).longValue());
    }
    return days;
  }
}
