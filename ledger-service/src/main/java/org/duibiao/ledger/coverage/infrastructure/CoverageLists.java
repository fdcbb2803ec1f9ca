package org.duibiao.ledger.coverage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.coverage.domain.IndicatorResult;
import org.duibiao.ledger.coverage.domain.Mark;
import org.duibiao.ledger.shared.StoredJson;

/**
 * The organisations behind a count, in the order of the tree. Invariant: what is listed is what is
 * counted, found by the same marks. Each mark has its own run of the index, and the runs are
 * merged, so that a rare one is found among a hundred thousand as fast as a common one.
 */
@ApplicationScoped
public class CoverageLists {
  private static final String COUNTED =
      """
      select o.id, o.organisation, n.name, o.state, cast(o.due_date as text) as due_date,
             o.first_submitted_at, o.counted_as, o.counted_path
      from jsonb_array_elements_text(cast(:marks as jsonb)) m (mark)
      cross join jsonb_to_recordset(cast(:roots as jsonb)) as r (top text, beyond text)
      cross join lateral (
        select * from obligation run
        where run.campaign = :campaign and run.milestone = :milestone and run.counted_as = m.mark
          and run.counted_path >= r.top collate "C" and run.counted_path < r.beyond collate "C"
          and run.counted_path > cast(:after as text) collate "C"
        order by run.counted_path limit :fetch
      ) o
      join organisation_node n on n.code = o.organisation
      order by o.counted_path limit :fetch
      """;

  private static final String FOUND =
      """
      select s.organisation, n.name, n.type, s.counted_guide, s.result, s.counted_path
      from jsonb_to_recordset(cast(:places as jsonb)) as g (guide text, position integer)
      cross join jsonb_to_recordset(cast(:roots as jsonb)) as r (top text, beyond text)
      cross join lateral (
        select run.organisation, run.counted_guide, run.counted_path,
               coalesce(nullif(substr(run.counted_results, g.position, 1), ''), '-') as result
        from diagnosis_standing run
        where run.campaign = :campaign and run.counted_guide = g.guide
          and run.counted_path >= r.top collate "C" and run.counted_path < r.beyond collate "C"
          and run.counted_path > cast(:after as text) collate "C"
          and coalesce(nullif(substr(run.counted_results, g.position, 1), ''), '-') like :letter
        order by run.counted_path limit :fetch
      ) s
      join organisation_node n on n.code = s.organisation
      order by s.counted_path limit :fetch
      """;

  private final EntityManager database;

  CoverageLists(EntityManager database) {
    this.database = database;
  }

  /** An obligation as it is counted. */
  public record Counted(
      UUID id,
      String organisation,
      String name,
      String state,
      LocalDate dueDate,
      Instant firstSubmittedAt,
      Mark mark,
      String path) {}

  /** An organisation with what is counted of it at an indicator. */
  public record Found(
      String organisation,
      String name,
      String type,
      String guide,
      IndicatorResult result,
      String path) {}

  /** The place of an indicator in a guide, the first being 1. */
  public record Place(String guide, int position) {}

  /** A piece of a list: where in the tree, after which path, and how many. */
  public record Piece(Scope scope, Optional<String> after, int fetch) {
    private record Root(String top, String beyond) {}

    private Query bind(Query query) {
      List<Root> roots =
          scope.roots().stream().map(top -> new Root(top, Scope.afterSubtree(top))).toList();
      return query
          .setParameter("roots", StoredJson.write(roots))
          .setParameter("after", after.orElse(""))
          .setParameter("fetch", fetch);
    }
  }

  /** What is counted by some marks. */
  @SuppressWarnings("unchecked")
  public List<Counted> counted(
      String campaign, String milestone, Collection<String> marks, Piece piece) {
    Query query =
        database
            .createNativeQuery(COUNTED, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("milestone", milestone)
            .setParameter("marks", StoredJson.write(marks));
    List<Tuple> rows = piece.bind(query).getResultList();
    return rows.stream().map(CoverageLists::counted).toList();
  }

  private static Counted counted(Tuple row) {
    return new Counted(
        row.get("id", UUID.class),
        row.get("organisation", String.class),
        row.get("name", String.class),
        row.get("state", String.class),
        LocalDate.parse(row.get("due_date", String.class)),
        row.get("first_submitted_at", Instant.class),
        Mark.parse(row.get("counted_as", String.class)),
        row.get("counted_path", String.class));
  }

  /** What is found at an indicator; every result if none is named. */
  @SuppressWarnings("unchecked")
  public List<Found> found(
      String campaign, Collection<Place> places, Optional<IndicatorResult> result, Piece piece) {
    Query query =
        database
            .createNativeQuery(FOUND, Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("places", StoredJson.write(places))
            .setParameter("letter", result.map(IndicatorResult::letter).orElse("_"));
    List<Tuple> rows = piece.bind(query).getResultList();
    return rows.stream().map(CoverageLists::found).toList();
  }

  private static Found found(Tuple row) {
    return new Found(
        row.get("organisation", String.class),
        row.get("name", String.class),
        row.get("type", String.class),
        row.get("counted_guide", String.class),
        IndicatorResult.of(row.get("result", String.class).charAt(0)).orElseThrow(),
        row.get("counted_path", String.class));
  }
}
