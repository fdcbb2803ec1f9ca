package org.duibiao.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.duibiao.chassis.time.ChinaTime;

/** One fact that waits to leave. */
record OutboxRow(
    long id,
    String topic,
    String key,
    UUID eventId,
    String type,
    String source,
    String subject,
    long aggregateVersion,
    OffsetDateTime occurredAt,
    String actor,
    String traceparent,
    String payload) {

  static OutboxRow of(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("key"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("source"),
        row.getString("subject"),
        row.getLong("aggregate_version"),
        row.getObject("occurred_at", OffsetDateTime.class),
        row.getString("actor"),
        row.getString("traceparent"),
        row.getString("payload"));
  }

  /** The row as a CloudEvent 1.0 in Kafka's binary mode. */
  ProducerRecord<String, byte[]> toRecord() {
    var event = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", eventId.toString());
    header(event, "ce_source", source);
    header(event, "ce_type", type);
    header(event, "ce_subject", subject);
    header(event, "ce_time", time());
    header(event, "ce_aggregateversion", Long.toString(aggregateVersion));
    header(event, "ce_actor", actor);
    header(event, "ce_traceparent", traceparent);
    header(event, "content-type", "application/json");
    return event;
  }

  private String time() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ChinaTime.shown(occurredAt.toInstant()));
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    if (value != null) {
      event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
