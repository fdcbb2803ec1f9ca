package org.duibiao.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes facts as another service would, and reads what stands on a topic. A client is made once
 * for a broker: making one takes longer than what most tests do with it.
 */
public final class Events {
  private static String broker;
  private static KafkaProducer<String, byte[]> producer;
  private static KafkaConsumer<String, byte[]> consumer;

  private Events() {}

  /** Publishes a fact with a new id; returns when the broker has it. */
  public static UUID publish(
      String topic, String key, String type, String subject, long aggregateVersion, String json) {
    UUID id = UUID.randomUUID();
    publish(topic, key, id, type, subject, aggregateVersion, json);
    return id;
  }

  /** Publishes a fact with a given id, so that a test can deliver the same one twice. */
  public static void publish(
      String topic,
      String key,
      UUID id,
      String type,
      String subject,
      long aggregateVersion,
      String json) {
    publish(topic, key, id, type, subject, aggregateVersion, Instant.now(), json);
  }

  /** The same of a fact that became true at a given moment. */
  public static void publish(
      String topic,
      String key,
      UUID id,
      String type,
      String subject,
      long aggregateVersion,
      Instant time,
      String json) {
    var event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_source",
            "/tests",
            "ce_type",
            type,
            "ce_subject",
            subject,
            "ce_time",
            time.toString(),
            "ce_aggregateversion",
            Long.toString(aggregateVersion),
            "ce_actor",
            "system",
            "content-type",
            "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    publish(event);
  }

  /** Publishes any record at all, also one that is no CloudEvent. */
  public static void publish(ProducerRecord<String, byte[]> event) {
    try {
      producer().send(event).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All committed records of a topic from its beginning to its present end. */
  public static synchronized List<ConsumerRecord<String, byte[]>> read(String topic) {
    connect();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }
    return records;
  }

  private static synchronized KafkaProducer<String, byte[]> producer() {
    connect();
    return producer;
  }

  /** The broker is another one when the servers of the tests have been started anew. */
  private static void connect() {
    String present = bootstrapServers();
    if (present.equals(broker)) {
      return;
    }
    if (broker != null) {
      producer.close(Duration.ZERO);
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
    producer =
        client(
            () ->
                new KafkaProducer<>(
                    Map.of(
                        "bootstrap.servers", present, "acks", "all", "max.request.size", 5_000_000),
                    new StringSerializer(),
                    new ByteArraySerializer()));
    consumer =
        client(
            () ->
                new KafkaConsumer<>(
                    Map.of(
                        "bootstrap.servers", present,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer()));
    broker = present;
  }

  /** The text of a record's header, null if it has none. */
  public static String header(ConsumerRecord<String, byte[]> event, String name) {
    var header = event.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /**
   * Makes a client with the class loader that has loaded this class: Kafka looks its plug-ins up by
   * the thread's, which in a Quarkus test may be another.
   */
  private static <C> C client(Supplier<C> make) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Events.class.getClassLoader());
    try {
      return make.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String bootstrapServers() {
    return System.getProperty(Infrastructure.BOOTSTRAP);
  }
}
