package org.duibiao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
  @Test
  void deliversWhatWasProducedInATransaction() throws Exception {
    try (var broker = KafkaBroker.ephemeral()) {
      createTopic(broker);

      produce(broker, Map.of("transactional.id", "one"), "整改");

      assertThat(consume(broker, 1)).containsExactly("整改");
    }
  }

  @Test
  void keepsItsRecordsOverARestartAndOverAKill(@TempDir Path folder) throws Exception {
    var ports = FreePorts.pick(2);
    try (var broker =
        KafkaBroker.start(
            folder.resolve("data"), folder.resolve("log"), ports.get(0), ports.get(1))) {
      createTopic(broker);
      produce(broker, Map.of(), "first");

      broker.restart();
      produce(broker, Map.of(), "second");
      broker.kill();
      broker.restart();

      assertThat(consume(broker, 2)).containsExactly("first", "second");
    }
  }

  private static void createTopic(KafkaBroker broker) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1))).all().get();
    }
  }

  private static void produce(KafkaBroker broker, Map<String, Object> more, String value)
      throws Exception {
    var settings = new java.util.HashMap<String, Object>(more);
    settings.put("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      boolean transactional = more.containsKey("transactional.id");
      if (transactional) {
        producer.initTransactions();
        producer.beginTransaction();
      }
      producer.send(new ProducerRecord<>("facts", "key", value)).get();
      if (transactional) {
        producer.commitTransaction();
      }
    }
  }

  private static List<String> consume(KafkaBroker broker, int expected) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
            "group.id", "reader",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("facts"));
      var values = new ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= expected;
              });
      return values;
    }
  }
}
