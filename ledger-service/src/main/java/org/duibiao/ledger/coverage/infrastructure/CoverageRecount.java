package org.duibiao.ledger.coverage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/**
 * Counts a subtree from scratch and holds it against what is kept, at every node of it, in one
 * statement that sees one moment. It changes nothing.
 */
@ApplicationScoped
public class CoverageRecount {
  /** Most differences that are told one by one. */
  public static final int MOST = 100;

  private static final String COMPARE =
      """
      with recursive /* chosen */,
      %1$s
      marked as (
        select lineage.node, o.milestone, o.bucket, %2$s as mark
        from obligation o
        join subtree s on s.code = o.organisation and s.path is not null
        cross join lateral unnest(string_to_array(rtrim(s.path, '/'), '/')) lineage (node)
        where o.campaign = :campaign
      ),
      scratch as (
        select node, milestone as subject, mark, count(*) as counted from marked
        group by node, milestone, mark
        union all
        select node, milestone, 'days/' || bucket, count(*) from marked
        group by node, milestone, bucket
        union all
        select lineage.node, 'guide:' || f.guide, marks.mark, count(*)
        from standing f
        cross join lateral (
          select 'OWED' as mark
          union all
          select i || substr(f.results, i, 1) from generate_series(1, length(f.results)) i
          where substr(f.results, i, 1) <> '-') marks
        cross join lateral unnest(string_to_array(rtrim(f.path, '/'), '/')) lineage (node)
        where f.guide is not null and f.path is not null
        group by lineage.node, f.guide, marks.mark
      ),
      kept as (
        select node, subject, mark, sum(counted) as counted
        from (
          select node, subject, mark, counted from coverage_count where campaign = :campaign
          union all
          select node, subject, mark, delta from coverage_delta
          where campaign = :campaign and mark not like '+%%'
          union all
          select node, subject, 'days/' || mark, change from coverage_day
          where campaign = :campaign and mark not like '+%%'
          union all
          select node, subject, 'days/' || split_part(mark, '/', 2), delta from coverage_delta
          where campaign = :campaign and mark not like '+%%' and day is not null
        ) parts
        where node in (select code from subtree)
        group by node, subject, mark
      ),
      compared as (
        select node, subject, mark, cast(coalesce(k.counted, 0) as bigint) as kept,
               coalesce(c.counted, 0) as counted
        from (select * from scratch where node in (select code from subtree)) c
        full join kept k using (node, subject, mark)
      )
      select d.node, d.subject, d.mark, d.kept, d.counted, total.compared, total.different
      from (select count(*) as compared, count(*) filter (where kept <> counted) as different
            from compared) total
      left join (select * from compared where kept <> counted
                 order by node, subject, mark limit :most) d on true
      """
          .formatted(FindingCounts.STANDING, ObligationCounts.MARK);

  private final EntityManager database;

  CoverageRecount(EntityManager database) {
    this.database = database;
  }

  /** A count that is kept otherwise than it is. */
  public record Difference(String node, String subject, String mark, long kept, long counted) {}

  /** What came of the comparison: how many counts, how many of them differ, and the first. */
  public record Comparison(long compared, long different, List<Difference> differences) {}

  /** Compares an organisation and all below it. */
  @SuppressWarnings("unchecked")
  public Comparison compare(String campaign, String organisation) {
    CountedScope scope = CountedScope.below(List.of(organisation));
    List<Tuple> rows =
        scope
            .bind(
                database.createNativeQuery(
                    scope.in(
                        COMPARE.replace(
                            "/* counted */", "/* counted */ and o.campaign = :campaign")),
                    Tuple.class))
            .setParameter("campaign", campaign)
            .setParameter("most", MOST)
            .getResultList();
    Tuple first = rows.get(0);
    return new Comparison(
        number(first, "compared"),
        number(first, "different"),
        rows.stream()
            .filter(row -> row.get("node") != null)
            .map(CoverageRecount::difference)
            .toList());
  }

  private static Difference difference(Tuple row) {
    return new Difference(
        row.get("node", String.class),
        row.get("subject", String.class),
        row.get("mark", String.class),
        number(row, "kept"),
        number(row, "counted"));
  }

  private static long number(Tuple row, String column) {
    return row.get(column, Number.class).longValue();
  }
}
