package org.duibiao.chassis.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.event.DomainEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where facts wait to leave. They are written in the transaction that makes them true, so they
 * leave if and only if it commits. A service that must write very many at once may insert into the
 * table {@code outbox} by its own set-based SQL.
 */
@ApplicationScoped
public class Outbox {
  /** Largest payload in bytes; more than this no broker of ours takes. */
  public static final int MAX_PAYLOAD = 900_000;

  private static final String INSERT =
      """
      insert into outbox (topic, key, event_id, type, source, subject, aggregate_version,
                          occurred_at, actor, traceparent, payload)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final EventOrigin origin;
  private final Event<OutboxWritten> written;
  private final String source;

  Outbox(
      AgroalDataSource database,
      ObjectMapper json,
      EventOrigin origin,
      Event<OutboxWritten> written,
      @ConfigProperty(name = "quarkus.application.name") String source) {
    this.database = database;
    this.json = json;
    this.origin = origin;
    this.written = written;
    this.source = "/" + source;
  }

  /** Writes what an aggregate has raised. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <E extends DomainEvent> void append(String topic, AggregateRoot<E> aggregate) {
    append(topic, aggregate.takeEvents());
  }

  /** Writes one fact with the number it has within its aggregate. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(String topic, DomainEvent event, long aggregateVersion) {
    append(topic, List.of(new AggregateRoot.Raised<>(event, aggregateVersion)));
  }

  /** Writes facts in their order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <E extends DomainEvent> void append(
      String topic, Collection<AggregateRoot.Raised<E>> events) {
    if (events.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (AggregateRoot.Raised<E> raised : events) {
        fill(insert, topic, raised.event(), raised.aggregateVersion());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new OutboxException("cannot write to the outbox", e);
    }
    written.fire(new OutboxWritten());
  }

  private void fill(PreparedStatement insert, String topic, DomainEvent event, long version)
      throws SQLException {
    insert.setString(1, topic);
    insert.setString(2, event.key());
    insert.setObject(3, event.eventId());
    insert.setString(4, event.type());
    insert.setString(5, source);
    insert.setString(6, event.subject());
    insert.setLong(7, version);
    insert.setObject(8, event.occurredAt().atOffset(ZoneOffset.UTC));
    insert.setString(9, event.undisclosed() ? EventOrigin.SYSTEM : origin.actor());
    insert.setString(10, origin.traceparent());
    insert.setString(11, payload(event));
  }

  private String payload(DomainEvent event) {
    try {
      String payload = json.writeValueAsString(event);
      if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD) {
        throw new OutboxException(event.type() + " is larger than a topic takes", null);
      }
      return payload;
    } catch (JsonProcessingException e) {
      throw new OutboxException("cannot write " + event.type() + " as JSON", e);
    }
  }
}
