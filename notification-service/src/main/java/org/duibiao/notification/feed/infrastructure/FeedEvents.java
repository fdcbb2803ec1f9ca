package org.duibiao.notification.feed.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duibiao.notification.feed.application.FeedFact;

/**
 * The facts of the feed and their positions. Invariant: a fact is there once, whatever comes again;
 * positions have no gaps and become visible in their order, because one transaction at a time gives
 * them, to facts that are visible already. A fact waits until the place of its organisation is
 * known: before, it is in nobody's scope, and whoever had read past it would never see it.
 */
@ApplicationScoped
public class FeedEvents {
  private static final String ADD =
      """
      insert into feed_event (event_id, type, subject, version, organisation, occurred_at, data)
      select f."eventId", f.type, f.subject, f.version, f.organisation, f."occurredAt", f.data
      from rows from (jsonb_to_recordset(cast(:facts as jsonb))
        as ("eventId" uuid, type text, subject text, version bigint, organisation text,
            "occurredAt" timestamptz, data jsonb))
        with ordinality as f ("eventId", type, subject, version, organisation, "occurredAt", data, place)
      order by f.place
      on conflict on constraint uq_feed_event_event_id do nothing
      """;

  private static final String NUMBER =
      """
      update feed_event e set position = given.position
      from (select id, row_number() over (order by id)
              + coalesce((select max(position) from feed_event), 0) as position
            from (select e.id from feed_event e join organisation_node n on n.code = e.organisation
                  where e.position is null and n.path is not null
                  order by e.id limit :chunk) as next)
        as given
      where e.id = given.id
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  FeedEvents(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Puts facts in, without positions, each unless it is there. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(List<FeedFact> facts) {
    if (!facts.isEmpty()) {
      database.createNativeQuery(ADD).setParameter("facts", text(facts)).executeUpdate();
    }
  }

  /** Whether any fact waits for its position. */
  public boolean waiting() {
    return (Boolean)
        database
            .createNativeQuery(
                """
                select exists (select 1 from feed_event e
                  join organisation_node n on n.code = e.organisation
                  where e.position is null and n.path is not null)
                """,
                Boolean.class)
            .getSingleResult();
  }

  /** The last position given, 0 before the first. */
  public long last() {
    return ((Number)
            database
                .createNativeQuery("select coalesce(max(position), 0) from feed_event")
                .getSingleResult())
        .longValue();
  }

  /** Takes the lead in giving positions until the transaction ends, unless another has it. */
  public boolean tryLead() {
    return (Boolean)
        database
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtext('duibiao.feed'))", Boolean.class)
            .getSingleResult();
  }

  /**
   * Gives the next facts their positions; only for the leader.
   *
   * @return how many they were
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int number(int chunk) {
    return database.createNativeQuery(NUMBER).setParameter("chunk", chunk).executeUpdate();
  }

  private String text(List<FeedFact> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
