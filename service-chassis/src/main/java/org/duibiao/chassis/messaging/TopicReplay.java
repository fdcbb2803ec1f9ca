package org.duibiao.chassis.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a topic from its beginning to where it ends at the moment, beside the channels and without
 * moving any of their offsets. What cannot be read is passed over: it went to the dead letters when
 * it came.
 */
@ApplicationScoped
public class TopicReplay {
  private static final Duration POLL = Duration.ofMillis(500);

  private final ObjectMapper json;
  private final String bootstrapServers;

  TopicReplay(
      ObjectMapper json,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Gives all facts of a topic to a handler, those of a key in their order.
   *
   * @param longest after which it is given up
   * @return how many
   */
  public long read(String topic, Duration longest, Consumer<List<ReceivedEvent>> handler) {
    Instant until = Instant.now().plus(longest);
    long read = 0;
    try (var consumer = new KafkaConsumer<String, byte[]>(settings())) {
      Map<TopicPartition, Long> ends = assign(consumer, topic);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        if (Instant.now().isAfter(until)) {
          throw new IllegalStateException(topic + " was not read to its end within " + longest);
        }
        List<ReceivedEvent> events = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> take(record, events));
        if (!events.isEmpty()) {
          handler.accept(events);
        }
        read += events.size();
      }
    }
    return read;
  }

  private static Map<TopicPartition, Long> assign(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(one -> new TopicPartition(topic, one.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer.endOffsets(partitions);
  }

  private void take(ConsumerRecord<String, byte[]> record, List<ReceivedEvent> events) {
    try {
      events.add(ReceivedEvent.of(record, json));
    } catch (UndecodableEventException e) {
      Log.debugf("%s-%d@%d is passed over", record.topic(), record.partition(), record.offset());
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class);
  }
}
