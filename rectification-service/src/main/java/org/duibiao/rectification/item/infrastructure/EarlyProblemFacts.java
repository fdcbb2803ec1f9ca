package org.duibiao.rectification.item.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * What was told of a problem before the problem itself was. It waits here, and takes effect when
 * the item is made: nothing is lost, in whatever order it comes.
 */
@ApplicationScoped
public class EarlyProblemFacts {
  private final EntityManager database;

  EarlyProblemFacts(EntityManager database) {
    this.database = database;
  }

  /** Whether the problem was put in other words, or withdrawn. */
  public enum Kind {
    REWORDED,
    WITHDRAWN
  }

  /**
   * A fact that came early. Indicator and text are null when withdrawn, the reason when reworded.
   */
  public record Fact(
      UUID eventId,
      UUID problemId,
      long version,
      Kind kind,
      String indicator,
      String text,
      String reason,
      String person) {}

  /** Keeps a fact until its problem is told. */
  public void keep(Fact fact) {
    database
        .createNativeQuery(
            """
            insert into early_problem_fact
              (event_id, problem_id, problem_version, kind, indicator, text, reason, person)
            values (:event, :problem, :version, :kind, cast(:indicator as text),
                    cast(:text as text), cast(:reason as text), :person)
            on conflict do nothing
            """)
        .setParameter("event", fact.eventId())
        .setParameter("problem", fact.problemId())
        .setParameter("version", fact.version())
        .setParameter("kind", fact.kind().name())
        .setParameter("indicator", fact.indicator())
        .setParameter("text", fact.text())
        .setParameter("reason", fact.reason())
        .setParameter("person", fact.person())
        .executeUpdate();
  }

  /** Gives what was kept for a problem, in its order, and forgets it. */
  public List<Fact> take(UUID problemId) {
    List<Fact> facts = kept(problemId);
    if (!facts.isEmpty()) {
      database
          .createNativeQuery("delete from early_problem_fact where problem_id = :problem")
          .setParameter("problem", problemId)
          .executeUpdate();
    }
    return facts;
  }

  @SuppressWarnings("unchecked")
  private List<Fact> kept(UUID problemId) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select event_id, problem_id, problem_version, kind, indicator, text, reason, person
                from early_problem_fact where problem_id = :problem order by problem_version
                """,
                Tuple.class)
            .setParameter("problem", problemId)
            .getResultList();
    return rows.stream().map(EarlyProblemFacts::fact).toList();
  }

  private static Fact fact(Tuple row) {
    return new Fact(
        row.get("event_id", UUID.class),
        row.get("problem_id", UUID.class),
        row.get("problem_version", Number.class).longValue(),
        Kind.valueOf(row.get("kind", String.class)),
        row.get("indicator", String.class),
        row.get("text", String.class),
        row.get("reason", String.class),
        row.get("person", String.class));
  }
}
