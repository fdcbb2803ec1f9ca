package org.duibiao.notification.inbox.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is new for the people whose streams are open: one query for all of them. Invariant: a
 * person's messages come in the order of their numbers, which is the order in which they became
 * visible, because all messages are written under the scan's lock.
 */
@ApplicationScoped
public class StreamQueries {
  private static final int MOST_EACH = 20;
  private static final int MOST_IN_ALL = 1_000;

  private static final String NEW =
      """
      select m.recipient, m.number, m.id
      from jsonb_to_recordset(cast(:seen as jsonb)) as p (person text, seen bigint)
      cross join lateral (select recipient, number, id from message
        where recipient = p.person and number > p.seen order by number limit :each) as m
      order by m.number limit :most
      """;

  private static final String UNREAD =
      """
      select p.person, (select count(*) from message m
        where m.recipient = p.person and m.read_at is null and m.passed_to is null) as unread
      from jsonb_to_recordset(cast(:seen as jsonb)) as p (person text)
      """;

  private static final String LATEST =
      "select coalesce(max(number), 0) from message where recipient = :person";

  private final EntityManager database;
  private final ObjectMapper json;

  StreamQueries(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** How far a person has been told. */
  public record Seen(String person, long seen) {}

  /** A message that is new. */
  public record New(String recipient, long number, UUID id) {}

  /** The number of a person's last message, 0 without any. */
  @Transactional
  public long latest(String person) {
    return ((Number)
            database.createNativeQuery(LATEST).setParameter("person", person).getSingleResult())
        .longValue();
  }

  /** What came after what they have seen, a bounded number of messages. */
  @Transactional
  public List<New> after(List<Seen> seen) {
    return rows(
            database
                .createNativeQuery(NEW, Tuple.class)
                .setParameter("seen", text(seen))
                .setParameter("each", MOST_EACH)
                .setParameter("most", MOST_IN_ALL))
        .stream()
        .map(
            row ->
                new New(
                    row.get("recipient", String.class),
                    row.get("number", Number.class).longValue(),
                    row.get("id", UUID.class)))
        .toList();
  }

  /** How many messages each of them has still to read. */
  @Transactional
  public Map<String, Long> unread(List<Seen> people) {
    return rows(database.createNativeQuery(UNREAD, Tuple.class).setParameter("seen", text(people)))
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.get("person", String.class),
                row -> row.get("unread", Number.class).longValue()));
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query) {
    return query.getResultList();
  }

  private String text(List<Seen> seen) {
    try {
      return json.writeValueAsString(seen);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
