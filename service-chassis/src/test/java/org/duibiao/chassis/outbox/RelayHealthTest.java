package org.duibiao.chassis.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Infrastructure;
import org.duibiao.chassis.trial.TrialFact;
import org.junit.jupiter.api.Test;

/** Who looks after the service is told when facts do not leave any more. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RelayHealthTest {
  private static final Pattern OLDEST =
      Pattern.compile("(?m)^duibiao_outbox_oldest_seconds ([0-9.E-]+)$");

  @Inject OutboxRelay relay;
  @Inject Outbox outbox;
  @Inject AgroalDataSource database;

  private static Response liveness() {
    return given().get("/q/health/live");
  }

  private static String told() {
    return liveness().path("checks.find { it.name == 'loops' }.data.'outbox-relay'");
  }

  private static void awaitStatus(int status) {
    await().atMost(Duration.ofSeconds(30)).until(() -> liveness().statusCode() == status);
  }

  private static double oldest() {
    var metric = OLDEST.matcher(given().get("/q/metrics").asString());
    return metric.find() ? Double.parseDouble(metric.group(1)) : Double.NaN;
  }

  @Test
  void isNotAliveWithoutItsRelayAndTellsForHowLongFactsWait() {
    // Given
    String key = UUID.randomUUID().toString();
    relayThread().interrupt();

    // When
    awaitStatus(503);
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append("trial.states", new TrialFact(key, "waits"), 1));

    // Then
    assertThat(told()).startsWith("ended");
    await().atMost(Duration.ofSeconds(30)).until(() -> oldest() > 1);

    // When
    relay.start(new StartupEvent());

    // Then
    awaitStatus(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Events.read("trial.states").stream().anyMatch(e -> key.equals(e.key())));
    await().atMost(Duration.ofSeconds(30)).until(() -> oldest() == 0);
  }

  @Test
  void isNotAliveWhileItsRelayHangs() throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("lock table outbox in access exclusive mode");

      awaitStatus(503);

      assertThat(told()).startsWith("silent");
      connection.rollback();
    }
    awaitStatus(200);
  }

  private static Thread relayThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("outbox-relay") && thread.isAlive())
        .findFirst()
        .orElseThrow();
  }
}
