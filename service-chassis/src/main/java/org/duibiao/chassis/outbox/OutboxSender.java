package org.duibiao.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends rows in one broker transaction: all of them are seen, in their order, or none. After any
 * failure the producer is thrown away; the next one fences it off.
 */
@ApplicationScoped
class OutboxSender {
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final String bootstrapServers;
  private final String service;
  private Producer<String, byte[]> producer;

  OutboxSender(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.bootstrapServers = bootstrapServers;
    this.service = service;
  }

  /**
   * Sends and commits.
   *
   * @throws PoisonRowException if one row can never be sent; nothing was sent then
   * @throws KafkaException if the broker cannot be reached or did not commit
   */
  synchronized void send(List<OutboxRow> rows) {
    try {
      Producer<String, byte[]> open = producer();
      open.beginTransaction();
      List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
      for (OutboxRow row : rows) {
        sent.add(sendOne(open, row));
      }
      open.flush();
      for (int i = 0; i < rows.size(); i++) {
        confirm(rows.get(i), sent.get(i));
      }
      open.commitTransaction();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Gives the producer up; a transaction that it has open is aborted by the broker. */
  synchronized void close() {
    if (producer != null) {
      producer.close(CLOSE);
      producer = null;
    }
  }

  private static Future<RecordMetadata> sendOne(Producer<String, byte[]> open, OutboxRow row) {
    try {
      return open.send(row.toRecord());
    } catch (KafkaException e) {
      throw verdict(row, e);
    }
  }

  private static void confirm(OutboxRow row, Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw verdict(row, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while sending", e);
    }
  }

  private static RuntimeException verdict(OutboxRow row, Throwable failure) {
    boolean poison =
        failure instanceof RecordTooLargeException
            || failure instanceof SerializationException
            || failure instanceof InvalidTopicException;
    return poison ? new PoisonRowException(row, failure) : new KafkaException(failure);
  }

  private Producer<String, byte[]> producer() {
    if (producer == null) {
      Producer<String, byte[]> made =
          new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
      try {
        made.initTransactions();
      } catch (RuntimeException e) {
        made.close(CLOSE);
        throw e;
      }
      producer = made;
    }
    return producer;
  }

  private Map<String, Object> settings() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
        ProducerConfig.CLIENT_ID_CONFIG, "outbox-" + service,
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, "outbox-" + service,
        ProducerConfig.ACKS_CONFIG, "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
        ProducerConfig.LINGER_MS_CONFIG, 0,
        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
  }
}
