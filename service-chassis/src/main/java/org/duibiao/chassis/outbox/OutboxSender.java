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
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    try {
      Producer<String, byte[]> open = producer();
      open.beginTransaction();
      for (OutboxRow row : rows) {
        sent.add(open.send(row.toRecord()));
      }
      open.flush();
      confirm(rows, sent);
      open.commitTransaction();
    } catch (RuntimeException e) {
      close();
      refusePoison(rows, sent);
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

  private static void confirm(List<OutboxRow> rows, List<Future<RecordMetadata>> sent) {
    for (int i = 0; i < rows.size(); i++) {
      Throwable failure = failure(sent.get(i));
      if (failure != null) {
        throw new KafkaException("row " + rows.get(i).id() + " was not taken", failure);
      }
    }
  }

  /** One refused row fails its whole transaction; it is found by what its own sending says. */
  private static void refusePoison(List<OutboxRow> rows, List<Future<RecordMetadata>> sent) {
    for (int i = 0; i < sent.size(); i++) {
      Throwable failure = sent.get(i).isDone() ? failure(sent.get(i)) : null;
      if (isPoison(failure)) {
        throw new PoisonRowException(rows.get(i), failure);
      }
    }
  }

  private static Throwable failure(Future<RecordMetadata> sent) {
    try {
      sent.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }

  private static boolean isPoison(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof SerializationException
        || failure instanceof InvalidTopicException;
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
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ProducerConfig.CLIENT_ID_CONFIG,
        "outbox-" + service,
        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
        "outbox-" + service,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.LINGER_MS_CONFIG,
        0,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        10_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        20_000,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        10_000);
  }
}
