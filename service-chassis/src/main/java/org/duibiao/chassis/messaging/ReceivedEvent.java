package org.duibiao.chassis.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * A CloudEvent as it arrived in Kafka's binary mode.
 *
 * @param origin the topic and partition it came from
 * @param id identity of the fact, the same on every delivery
 * @param type versioned name such as {@code ledger.entry-accepted.v1}
 * @param subject the aggregate it is about
 * @param aggregateVersion the fact's number within its aggregate
 * @param time when it became true, by the domain clock
 * @param actor the person's staff number, or {@code system}
 * @param key the record's key
 * @param data the payload
 */
public record ReceivedEvent(
    TopicPartition origin,
    UUID id,
    String type,
    String subject,
    long aggregateVersion,
    Instant time,
    String actor,
    String key,
    JsonNode data,
    ObjectMapper json) {

  /**
   * Reads a record.
   *
   * @throws UndecodableEventException if it is not a CloudEvent with JSON data
   */
  static ReceivedEvent of(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
    try {
      if (record.value() == null) {
        throw new UndecodableEventException("no payload", null);
      }
      return new ReceivedEvent(
          new TopicPartition(record.topic(), record.partition()),
          UUID.fromString(header(record, "ce_id")),
          header(record, "ce_type"),
          header(record, "ce_subject"),
          Long.parseLong(header(record, "ce_aggregateversion")),
          OffsetDateTime.parse(header(record, "ce_time")).toInstant(),
          header(record, "ce_actor"),
          record.key(),
          json.readTree(record.value()),
          json);
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new UndecodableEventException(e.getMessage(), e);
    }
  }

  /**
   * The payload as the consumer's own record of the fields it reads.
   *
   * @throws UndecodableEventException if a field has another type than the record says
   */
  public <T> T as(Class<T> type) {
    try {
      return json.treeToValue(data, type);
    } catch (IOException | UncheckedIOException e) {
      throw new UndecodableEventException("the payload is not a " + type.getSimpleName(), e);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new UndecodableEventException("header " + name + " is missing", null);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
