package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.outbox.OutboxException;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.trial.TrialFact;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest extends ChassisTest {
  private static final String TOPIC = "trial.states";
  private static final int POOL = 16;

  @Inject Outbox outbox;
  @Inject AgroalDataSource database;

  private void append(String key, long version) {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(TOPIC, new TrialFact(key, "第" + version), version));
  }

  private static List<ConsumerRecord<String, byte[]>> published(String key) {
    return Events.read(TOPIC).stream().filter(event -> key.equals(event.key())).toList();
  }

  private static List<Long> versions(String key) {
    return published(key).stream()
        .map(event -> Long.valueOf(Events.header(event, "ce_aggregateversion")))
        .toList();
  }

  private static void awaitPublished(String key, int count) {
    await().atMost(Duration.ofSeconds(30)).until(() -> published(key).size() == count);
  }

  @Test
  void publishesACloudEventOfWhatWasCommitted() {
    String key = UUID.randomUUID().toString();
    append(key, 7);
    awaitPublished(key, 1);

    ConsumerRecord<String, byte[]> event = published(key).get(0);

    assertThat(Events.header(event, "ce_specversion")).isEqualTo("1.0");
    assertThat(Events.header(event, "ce_type")).isEqualTo("trial.fact.v1");
    assertThat(Events.header(event, "ce_source")).isEqualTo("/trial-service");
    assertThat(Events.header(event, "ce_subject")).isEqualTo("trial/" + key);
    assertThat(Events.header(event, "ce_time")).isEqualTo("2021-04-20T23:59:59.999+08:00");
    assertThat(Events.header(event, "ce_aggregateversion")).isEqualTo("7");
    assertThat(Events.header(event, "ce_actor")).isEqualTo("system");
    assertThat(new String(event.value(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"text\":\"第7\"}");
  }

  @Test
  void publishesNothingOfARolledBackTransaction() {
    String lost = UUID.randomUUID().toString();
    String kept = UUID.randomUUID().toString();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.append(TOPIC, new TrialFact(lost, "x"), 1);
                          throw new IllegalStateException("the rule said no");
                        }))
        .isInstanceOf(IllegalStateException.class);
    append(kept, 1);
    awaitPublished(kept, 1);

    assertThat(published(lost)).isEmpty();
  }

  @Test
  void losesNothingOfATransactionThatCommitsLate() throws Exception {
    String late = UUID.randomUUID().toString();
    String early = UUID.randomUUID().toString();
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    var thread = Executors.newSingleThreadExecutor();
    try {
      var held =
          thread.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(
                          () -> {
                            outbox.append(TOPIC, new TrialFact(late, "x"), 1);
                            appended.countDown();
                            awaitLatch(mayCommit);
                          }));
      awaitLatch(appended);
      append(early, 1);
      awaitPublished(early, 1);
      mayCommit.countDown();
      held.get();
    } finally {
      thread.shutdown();
    }

    awaitPublished(late, 1);
  }

  @Test
  void keepsTheOrderOfOneKey() {
    String key = UUID.randomUUID().toString();
    IntStream.rangeClosed(1, 300).forEach(version -> append(key, version));

    awaitPublished(key, 300);

    assertThat(versions(key)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void goesOnAfterAllItsConnectionsWereTerminated() throws SQLException {
    String key = UUID.randomUUID().toString();
    append(key, 1);
    awaitPublished(key, 1);
    try (var connection = database.getConnection()) {
      connection
          .createStatement()
          .execute(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    AtomicInteger inARow = new AtomicInteger();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try {
                append(key, 2);
                return inARow.incrementAndGet() > POOL;
              } catch (RuntimeException e) {
                inARow.set(0);
                return false;
              }
            });

    await().atMost(Duration.ofSeconds(30)).until(() -> versions(key).contains(2L));
  }

  @Test
  void refusesAFactThatNoTopicTakes() {
    String tooLong = "长".repeat(Outbox.MAX_PAYLOAD / 3 + 1);
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(TOPIC, new TrialFact("big", tooLong), 1)))
        .isInstanceOf(OutboxException.class);
  }

  @Test
  void parksARowThatTheBrokerNeverTakesWithItsKeyAndLetsTheOthersPass() throws SQLException {
    String poison = UUID.randomUUID().toString();
    String good = UUID.randomUUID().toString();
    insert("no such topic!", poison, "{}");
    append(good, 1);

    awaitPublished(good, 1);

    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select count(*) from outbox_parked where key = ?")) {
      query.setString(1, poison);
      var result = query.executeQuery();
      result.next();
      assertThat(result.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void isEmptyWhenEverythingHasLeft() {
    String key = UUID.randomUUID().toString();
    append(key, 1);
    awaitPublished(key, 1);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              try (var connection = database.getConnection();
                  var query =
                      connection.prepareStatement("select count(*) from outbox where key = ?")) {
                query.setString(1, key);
                var result = query.executeQuery();
                return result.next() && result.getInt(1) == 0;
              }
            });
  }

  private void insert(String topic, String key, String payload) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into outbox (topic, key, event_id, type, source, subject,"
                    + " aggregate_version, occurred_at, actor, payload)"
                    + " values (?, ?, gen_random_uuid(), 't', '/s', 's', 1, now(), 'system', ?)")) {
      insert.setString(1, topic);
      insert.setString(2, key);
      insert.setString(3, payload);
      insert.executeUpdate();
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
