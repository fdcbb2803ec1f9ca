package org.duibiao.ledger.coverage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The sums behind the coverage: a count per node and bucket, and the changes since it was last
 * folded together. Writers only append, so they never wait for each other; a reader adds both up in
 * one statement and sees either a change or its fold, never both.
 */
@ApplicationScoped
public class CoverageCounts {
  private static final String MOVE =
      """
      insert into coverage_delta (campaign, milestone, node, bucket, delta)
      select o.campaign, o.milestone, lineage.node, change.bucket, change.delta
      from obligation o
      cross join lateral unnest(string_to_array(rtrim(o.counted_path, '/'), '/')) lineage (node)
      cross join (values (cast(:before as text), -1), (cast(:after as text), 1))
        change (bucket, delta)
      where o.id = :id and o.counted_path is not null
      """;

  private static final String RECOUNT =
      """
      with recursive subtree (code, path) as (
        select n.code, n.path from organisation_node n where n.code = :code
        union
        select c.code, c.path from subtree s join organisation_node c on c.parent = s.code
      ),
      changed as (
        select o.id, o.campaign, o.milestone, o.bucket, o.counted_path as old_path,
               s.path as new_path
        from obligation o join subtree s on s.code = o.organisation
        where o.counted_path is distinct from s.path
        for update of o
      ),
      moved as (
        update obligation o set counted_path = changed.new_path
        from changed where o.id = changed.id
      )
      insert into coverage_delta (campaign, milestone, node, bucket, delta)
      select campaign, milestone, node, bucket, sum(sign)
      from (
        select campaign, milestone, bucket, -1 as sign,
               unnest(string_to_array(rtrim(old_path, '/'), '/')) as node
        from changed where old_path is not null
        union all
        select campaign, milestone, bucket, 1,
               unnest(string_to_array(rtrim(new_path, '/'), '/'))
        from changed where new_path is not null
      ) parts
      group by campaign, milestone, node, bucket having sum(sign) <> 0
      """;

  private static final String FOLD =
      """
      with folded as (
        delete from coverage_delta where id in (
          select id from coverage_delta order by id limit 100000)
        returning campaign, milestone, node, bucket, delta
      )
      insert into coverage_count (campaign, milestone, node, bucket, obligations)
      select campaign, milestone, node, bucket, sum(delta) from folded
      group by campaign, milestone, node, bucket
      on conflict (campaign, milestone, node, bucket)
        do update set obligations = coverage_count.obligations + excluded.obligations
      """;

  private static final String READ =
      """
      select node, bucket, sum(obligations) as obligations
      from (
        select node, bucket, obligations from coverage_count
        where campaign = :campaign and milestone = :milestone and node in (:nodes)
        union all
        select node, bucket, delta from coverage_delta
        where campaign = :campaign and milestone = :milestone and node in (:nodes)
      ) parts
      group by node, bucket having sum(obligations) <> 0
      """;

  private final EntityManager database;

  CoverageCounts(EntityManager database) {
    this.database = database;
  }

  /** Counts an obligation that is written already under another bucket, at all its ancestors. */
  public void move(UUID obligation, String before, String after) {
    database
        .createNativeQuery(MOVE)
        .setParameter("id", obligation)
        .setParameter("before", before)
        .setParameter("after", after)
        .executeUpdate();
  }

  /** Counts the obligations of an organisation and all below it where they stand now. */
  public void recount(String organisation) {
    database.createNativeQuery(RECOUNT).setParameter("code", organisation).executeUpdate();
  }

  /** Folds changes into the counts, unless another process is doing it; joins the transaction. */
  public int fold() {
    Object mine =
        database
            .createNativeQuery("select pg_try_advisory_xact_lock(hashtext('ledger.coverage.fold'))")
            .getSingleResult();
    return Boolean.TRUE.equals(mine) ? database.createNativeQuery(FOLD).executeUpdate() : 0;
  }

  /** The sums of some nodes, by node and bucket. */
  @SuppressWarnings("unchecked")
  public Map<String, Map<String, Long>> read(
      String campaign, String milestone, Collection<String> nodes) {
    List<Tuple> rows =
        database
            .createNativeQuery(READ, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("milestone", milestone)
            .setParameter("nodes", nodes)
            .getResultList();
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (Tuple row : rows) {
      sums.computeIfAbsent(row.get("node", String.class), node -> new HashMap<>())
          .put(row.get("bucket", String.class), row.get("obligations", Number.class).longValue());
    }
    return sums;
  }
}
