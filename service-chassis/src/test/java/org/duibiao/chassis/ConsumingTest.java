package org.duibiao.chassis;

import static io.restassured.RestAssured.given;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConsumingTest extends ChassisTest {
  /** One channel takes its records one by one, the other in batches. */
  private static final String ONE_BY_ONE = "trial.facts";

  private static final String IN_BATCHES = "trial.batches";

  @Inject AgroalDataSource database;
  @Inject TrialConsumer consumer;

  private static UUID publish(String topic, String key, long version, String text) {
    return Events.publish(
        topic, key, TrialFact.TYPE, "trial/" + key, version, "{\"text\":\"" + text + "\"}");
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

  private static List<ConsumerRecord<String, byte[]>> deadLetters(String topic, String key) {
    return Events.read(topic + ".trial-service.dlq").stream()
        .filter(event -> key.equals(event.key()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE_BY_ONE, IN_BATCHES})
  void hasTheEffectOnceHoweverOftenTheFactIsDelivered(String topic) {
    String key = UUID.randomUUID().toString();
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      Events.publish(topic, key, id, TrialFact.TYPE, "trial/" + key, 1, "{\"text\":\"a\"}");
    }
    publish(topic, key, 2, "b");

    awaitEffects(key, 1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE_BY_ONE, IN_BATCHES})
  void ignoresFieldsItDoesNotKnow(String topic) {
    String key = UUID.randomUUID().toString();
    Events.publish(topic, key, TrialFact.TYPE, "t", 1, "{\"text\":\"a\",\"since-v9\":{\"x\":1}}");

    awaitEffects(key, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE_BY_ONE, IN_BATCHES})
  void takesATextAsItWasKeptElsewhere(String topic) {
    String key = UUID.randomUUID().toString();
    publish(topic, key, 1, "a\\u0007");

    awaitEffects(key, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE_BY_ONE, IN_BATCHES})
  void deadLettersWhatARuleRejectsAndLeavesNoEffectOfIt(String topic) {
    String key = UUID.randomUUID().toString();
    publish(topic, key, 1, "a");
    publish(topic, key, 2, "rejected");
    publish(topic, key, 3, "c");

    awaitEffects(key, 1L, 3L);
    await().atMost(Duration.ofSeconds(30)).until(() -> deadLetters(topic, key).size() == 1);
    var letter = deadLetters(topic, key).get(0);
    assertThat(Events.header(letter, "dead-letter-topic")).isEqualTo(topic);
    assertThat(Events.header(letter, "dead-letter-offset")).isNotBlank();
    assertThat(Events.header(letter, "ce_id")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE_BY_ONE, IN_BATCHES})
  void deadLettersWhatCannotBeReadAndGoesOn(String topic) {
    String key = UUID.randomUUID().toString();
    Events.publish(topic, key, TrialFact.TYPE, "t", 1, "{broken");
    Events.publish(new ProducerRecord<>(topic, key, "{}".getBytes(StandardCharsets.UTF_8)));
    Events.publish(new ProducerRecord<>(topic, key, null));
    Events.publish(topic, key, TrialFact.TYPE, "t", 1, "{\"text\":{\"not\":\"a text\"}}");
    publish(topic, key, 5, "good");

    awaitEffects(key, 5L);
    await().atMost(Duration.ofSeconds(30)).until(() -> deadLetters(topic, key).size() == 4);
  }

  @ParameterizedTest
  @CsvSource({ONE_BY_ONE + ", slow transaction", IN_BATCHES + ", slow statement"})
  void deadLettersWhatRunsOutOfTimeAgainAndAgain(String topic, String slow) {
    String key = UUID.randomUUID().toString();
    publish(topic, key, 1, slow);
    publish(topic, key, 2, "b");

    awaitEffects(key, 2L);
    await().atMost(Duration.ofSeconds(30)).until(() -> deadLetters(topic, key).size() == 1);
    var letter = deadLetters(topic, key).get(0);
    assertThat(Events.header(letter, "dead-letter-topic")).isEqualTo(topic);
    assertThat(Events.header(letter, "dead-letter-offset")).isNotBlank();
    assertThat(Events.header(letter, "dead-letter-reason")).contains("ran out of time");
    assertThat(given().get("/q/metrics").asString())
        .contains("duibiao_events_timed_out_total{topic=\"" + topic + "\"} 1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE_BY_ONE, IN_BATCHES})
  void triesTheSameRecordAgainWhileTheDatabaseIsAway(String topic) {
    String key = UUID.randomUUID().toString();
    consumer.failNextTimes(4);
    publish(topic, key, 1, "a");
    publish(topic, key, 2, "b");

    awaitEffects(key, 1L, 2L);
    assertThat(deadLetters(topic, key)).isEmpty();
  }
}
