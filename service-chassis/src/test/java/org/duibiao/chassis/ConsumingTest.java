package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.trial.TrialConsumer;
import org.duibiao.chassis.trial.TrialFact;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsumingTest extends ChassisTest {
  private static final String TOPIC = "trial.facts";
  private static final String DEAD_LETTERS = "trial.facts.trial-service.dlq";

  @Inject AgroalDataSource database;
  @Inject TrialConsumer consumer;

  private UUID publish(String key, long version, String text) {
    return Events.publish(
        TOPIC, key, TrialFact.TYPE, "trial/" + key, version, "{\"text\":\"" + text + "\"}");
  }

  private List<Long> effects(String key) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select version from trial_effect where key = ? order by position")) {
      query.setString(1, key);
      var result = query.executeQuery();
      List<Long> versions = new ArrayList<>();
      while (result.next()) {
        versions.add(result.getLong(1));
      }
      return versions;
    }
  }

  private void awaitEffects(String key, Long... versions) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(effects(key)).containsExactly(versions));
  }

  private static List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
    return Events.read(DEAD_LETTERS).stream().filter(event -> key.equals(event.key())).toList();
  }

  @Test
  void hasTheEffectOnceHoweverOftenTheFactIsDelivered() {
    String key = UUID.randomUUID().toString();
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      Events.publish(TOPIC, key, id, TrialFact.TYPE, "trial/" + key, 1, "{\"text\":\"a\"}");
    }
    publish(key, 2, "b");

    awaitEffects(key, 1L, 2L);
  }

  @Test
  void ignoresFieldsItDoesNotKnow() {
    String key = UUID.randomUUID().toString();
    Events.publish(TOPIC, key, TrialFact.TYPE, "t", 1, "{\"text\":\"a\",\"since-v9\":{\"x\":1}}");

    awaitEffects(key, 1L);
  }

  @Test
  void deadLettersWhatARuleRejectsAndLeavesNoEffectOfIt() {
    String key = UUID.randomUUID().toString();
    publish(key, 1, "a");
    publish(key, 2, "rejected");
    publish(key, 3, "c");

    awaitEffects(key, 1L, 3L);
    await().atMost(Duration.ofSeconds(30)).until(() -> deadLetters(key).size() == 1);
    var letter = deadLetters(key).get(0);
    assertThat(Events.header(letter, "dead-letter-topic")).isEqualTo(TOPIC);
    assertThat(Events.header(letter, "dead-letter-offset")).isNotBlank();
    assertThat(Events.header(letter, "ce_id")).isNotBlank();
  }

  @Test
  void deadLettersWhatCannotBeReadAndGoesOn() {
    String key = UUID.randomUUID().toString();
    Events.publish(TOPIC, key, TrialFact.TYPE, "t", 1, "{broken");
    Events.publish(new ProducerRecord<>(TOPIC, key, "{}".getBytes(StandardCharsets.UTF_8)));
    Events.publish(new ProducerRecord<>(TOPIC, key, null));
    Events.publish(TOPIC, key, TrialFact.TYPE, "t", 1, "{\"text\":{\"not\":\"a text\"}}");
    publish(key, 5, "good");

    awaitEffects(key, 5L);
    await().atMost(Duration.ofSeconds(30)).until(() -> deadLetters(key).size() == 4);
  }

  @Test
  void triesTheSameRecordAgainWhileTheDatabaseIsAway() {
    String key = UUID.randomUUID().toString();
    consumer.failNextTimes(3);
    publish(key, 1, "a");
    publish(key, 2, "b");

    awaitEffects(key, 1L, 2L);
    assertThat(deadLetters(key)).isEmpty();
  }
}
