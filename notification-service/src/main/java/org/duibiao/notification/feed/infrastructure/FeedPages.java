package org.duibiao.notification.feed.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.notification.query.Times;

/**
 * The feed's reading side. A page looks at no more than {@value #STRETCH} positions, whoever's they
 * are, so that a long stretch of foreign facts costs several cheap pages instead of one dear one.
 */
@ApplicationScoped
public class FeedPages {
  /** Most positions that one page looks at. */
  static final int STRETCH = 10_000;

  private static final String PAGE =
      """
      select e.position, e.event_id, e.type, e.subject, e.version, e.organisation, e.occurred_at,
             cast(e.data as text) as data
      from feed_event e join organisation_node n on n.code = e.organisation
      where e.position > :after and e.position <= :until and %s%s
      order by e.position limit :limit
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  FeedPages(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** One fact with its position. */
  public record Row(
      long position,
      UUID eventId,
      String type,
      String subject,
      long version,
      String organisation,
      Instant occurredAt,
      JsonNode data) {}

  /**
   * A page.
   *
   * @param next the position after which the next page begins
   * @param more whether there are positions beyond it
   */
  public record Page(List<Row> rows, long next, boolean more) {}

  /**
   * The facts after a position that lie in a scope.
   *
   * @param types names, or beginnings of names that end with {@code *}; empty for all
   * @param last the last position given
   */
  @SuppressWarnings("unchecked")
  public Page page(Scope scope, List<String> types, long after, long last, int limit) {
    long until = Math.min(last, after + STRETCH);
    String condition =
        types.isEmpty() ? "" : " and e.type like any (string_to_array(cast(:types as text), ','))";
    var query =
        scope
            .bind(
                database.createNativeQuery(
                    PAGE.formatted(scope.condition("n.path"), condition), Tuple.class))
            .setParameter("after", after)
            .setParameter("until", until)
            .setParameter("limit", limit);
    if (!types.isEmpty()) {
      query.setParameter("types", String.join(",", types).replace('*', '%'));
    }
    List<Tuple> found = query.getResultList();
    List<Row> rows = found.stream().map(this::row).toList();
    long next = rows.size() < limit ? until : rows.get(rows.size() - 1).position();
    return new Page(rows, next, next < last);
  }

  private Row row(Tuple row) {
    return new Row(
        row.get("position", Number.class).longValue(),
        row.get("event_id", UUID.class),
        row.get("type", String.class),
        row.get("subject", String.class),
        row.get("version", Number.class).longValue(),
        row.get("organisation", String.class),
        Times.instant(row.get("occurred_at")),
        data(row.get("data", String.class)));
  }

  private JsonNode data(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
