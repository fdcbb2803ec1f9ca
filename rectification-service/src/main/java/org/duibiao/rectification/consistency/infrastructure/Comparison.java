package org.duibiao.rectification.consistency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duibiao.chassis.access.Scope;
import org.duibiao.rectification.consistency.domain.Consistency;
import org.duibiao.rectification.consistency.domain.Consistency.Difference;
import org.duibiao.rectification.consistency.domain.DifferenceReason;

/** Compares checkpoints with items over a subtree, in one statement and so at one moment. */
@ApplicationScoped
public class Comparison {
  private static final String COMPARE =
      """
      with subtree as (
        select code, path from organisation_node where path >= :treeFrom and path < :treeTo
      ), own as (
        select i.organisation, i.problem_id, i.state
        from item i join subtree s on s.code = i.organisation
        where i.campaign = :campaign
      ), counted as (
        select organisation, count(*) as items,
               encode(sha256(convert_to(
                 string_agg(cast(problem_id as text), chr(10)
                            order by cast(problem_id as text) collate "C"),
                 'UTF8')), 'hex') as digest
        from own where state <> 'WITHDRAWN' group by organisation
      ), told as (
        select c.organisation, c.problems, c.digest
        from checkpoint c join subtree s on s.code = c.organisation
        where c.campaign = :campaign
      ), compared as (
        select organisation, coalesce(t.problems, 0) as problems, coalesce(o.items, 0) as items,
               coalesce(t.digest, :nothing) <> coalesce(o.digest, :nothing) as differs
        from told t full join counted o using (organisation)
      )
      select 'TOTAL' as kind, '' as name, coalesce(sum(problems), 0) as problems,
             coalesce(sum(items), 0) as items, '' as path
      from compared
      union all
      select 'STATE', state, 0, count(*), '' from own group by state
      union all
      select 'DIFFERENCE', d.organisation, d.problems, d.items, s.path
      from compared d join subtree s on s.code = d.organisation
      where d.differs or d.problems <> d.items
      order by kind, path
      """;

  private static final String DIGEST_OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final EntityManager database;

  Comparison(EntityManager database) {
    this.database = database;
  }

  /** The comparison for the subtree under a path; states without items are absent. */
  @SuppressWarnings("unchecked")
  public Consistency of(String campaign, String subtree) {
    List<Tuple> rows =
        database
            .createNativeQuery(COMPARE, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("treeFrom", subtree)
            .setParameter("treeTo", Scope.afterSubtree(subtree))
            .setParameter("nothing", DIGEST_OF_NOTHING)
            .getResultList();
    return read(rows);
  }

  private static Consistency read(List<Tuple> rows) {
    long problems = 0;
    long items = 0;
    Map<String, Long> byState = new TreeMap<>();
    List<Difference> differences = new ArrayList<>();
    for (Tuple row : rows) {
      String name = row.get("name", String.class);
      long told = row.get("problems", Number.class).longValue();
      long made = row.get("items", Number.class).longValue();
      switch (row.get("kind", String.class)) {
        case "TOTAL" -> {
          problems = told;
          items = made;
        }
        case "STATE" -> byState.put(name, made);
        default ->
            differences.add(new Difference(name, told, made, DifferenceReason.of(told, made)));
      }
    }
    return new Consistency(problems, items, byState, differences);
  }
}
