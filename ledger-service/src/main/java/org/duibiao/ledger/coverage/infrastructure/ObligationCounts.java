package org.duibiao.ledger.coverage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.ledger.coverage.domain.Step;

/**
 * Counts obligations. An obligation carries as what and where it is counted; whatever is counted
 * otherwise than it stands is taken off there and added where it belongs, in one statement. So
 * counting twice does no harm, and whoever changes many at once only has to ask for a count.
 */
@ApplicationScoped
class ObligationCounts {
  /** As what an obligation o is to be counted at an organisation s. */
  static final String MARK =
      """
      s.type || '/' || o.bucket || '/' || case
        when o.bucket not in ('ON_TIME', 'LATE') or o.passed_at_first_review is null then 'NONE'
        when o.passed_at_first_review then 'PASSED' else 'RETURNED' end""";

  private static final String COUNT =
      """
      with recursive /* chosen */,
      standing as (
        select o.id, o.campaign, o.milestone, o.counted_path as old_path, o.counted_as as old_mark,
               s.path as new_path, case when s.path is not null then %1$s end as new_mark
        from obligation o join subtree s on s.code = o.organisation
        where /* counted */
          and (o.counted_path is distinct from s.path
            or o.counted_as is distinct from case when s.path is not null then %1$s end)
        for update of o
      ),
      moved as (
        update obligation o set counted_path = standing.new_path, counted_as = standing.new_mark
        from standing where o.id = standing.id
      )
      insert into coverage_delta (campaign, subject, node, mark, day, delta)
      select campaign, milestone, node, mark, cast(:day as date), sum(sign)
      from (
        select campaign, milestone, old_mark as mark, -1 as sign,
               unnest(string_to_array(rtrim(old_path, '/'), '/')) as node
        from standing where old_path is not null
        union all
        select campaign, milestone, new_mark, 1,
               unnest(string_to_array(rtrim(new_path, '/'), '/'))
        from standing where new_path is not null
      ) parts
      group by campaign, milestone, node, mark having sum(sign) <> 0
      """
          .formatted(MARK);

  private static final String STEP =
      """
      insert into coverage_delta (campaign, subject, node, mark, day, delta)
      select o.campaign, o.milestone, lineage.node, :mark, cast(:day as date), 1
      from obligation o
      cross join lateral unnest(string_to_array(rtrim(o.counted_path, '/'), '/')) lineage (node)
      where o.id = :id
      """;

  private final EntityManager database;

  ObligationCounts(EntityManager database) {
    this.database = database;
  }

  /** Counts some as they stand, from a day on. */
  void count(CountedScope which, LocalDate day) {
    which
        .bind(database.createNativeQuery(which.in(COUNT)))
        .setParameter("day", day)
        .executeUpdate();
  }

  /** Counts what happened to one on a day. */
  void step(UUID obligation, Step step, LocalDate day) {
    database
        .createNativeQuery(STEP)
        .setParameter("id", obligation)
        .setParameter("mark", step.mark())
        .setParameter("day", day)
        .executeUpdate();
  }
}
