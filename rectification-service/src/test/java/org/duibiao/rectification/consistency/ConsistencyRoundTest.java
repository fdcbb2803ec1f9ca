package org.duibiao.rectification.consistency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.chassis.testing.Events;
import org.duibiao.rectification.RectificationTest;
import org.duibiao.rectification.consistency.application.ConsistencyRound;
import org.duibiao.rectification.consistency.domain.InconsistencyCleared;
import org.duibiao.rectification.consistency.domain.InconsistencyFound;
import org.junit.jupiter.api.Test;

/**
 * What is lost on the way is found without anybody's asking, told once, and cleared once mended.
 */
@QuarkusTest
class ConsistencyRoundTest extends RectificationTest {
  private static final Pattern GAUGE =
      Pattern.compile("(?m)^duibiao_rectification_inconsistencies(?:\\{[^}]*})? ([0-9.]+)$");

  @Inject ConsistencyRound round;
  @Inject AgroalDataSource database;

  private long count(String condition) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select count(*) from inconsistency where " + condition)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static double gauge() {
    Matcher shown = GAUGE.matcher(given().get("/q/metrics").then().extract().asString());
    assertThat(shown.find()).isTrue();
    return Double.parseDouble(shown.group(1));
  }

  private List<String> told(String type) {
    return Events.read("rectification.events").stream()
        .filter(event -> type.equals(Events.header(event, "ce_type")))
        .filter(event -> Events.header(event, "ce_subject").contains(campaign))
        .map(event -> new String(event.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private List<String> told() {
    return told(InconsistencyFound.TYPE);
  }

  private long here() throws SQLException {
    return count("open and campaign = '" + campaign + "'");
  }

  @Test
  void aLostFactIsFoundToldOnceAndClearedWhenItComesAfterAll() throws SQLException {
    UUID kept = UUID.randomUUID();
    UUID lost = UUID.randomUUID();
    record(kept, "dept-01-b1");
    heard("dept-01-b1", 1, kept, lost);

    round.look();
    assertThat(here()).as("seen once, it may still be on its way").isZero();
    round.lookAgain();
    round.look();

    assertThat(here()).isOne();
    assertThat(gauge()).isEqualTo(count("open")).isPositive();
    await().atMost(SOON).until(() -> !told().isEmpty());

    record(lost, "dept-01-b1");
    await().atMost(SOON).until(() -> items().size() == 2);
    round.look();
    assertThat(here()).isZero();
    assertThat(gauge()).isEqualTo(count("open"));
    await().atMost(SOON).until(() -> told(InconsistencyCleared.TYPE).size() == 1);

    heard("dept-01-b1", 2, kept);
    round.look();
    round.look();
    await().atMost(SOON).until(() -> told().size() == 2);
    assertThat(told().get(0)).contains("\"ITEMS_MISSING\"", "\"problems\":2", "\"items\":1");
    assertThat(told().get(1)).contains("\"ITEMS_TOO_MANY\"", "\"problems\":1", "\"items\":2");
    assertThat(told(InconsistencyCleared.TYPE)).as("what was told once is cleared once").hasSize(1);
    assertThat(count("campaign = '" + campaign + "' and told = 3")).isOne();
  }

  @Test
  void aDifferenceThatBecameAnotherAndThenAgreesIsClearedOnce() throws SQLException {
    // Given: a difference that was told
    UUID kept = UUID.randomUUID();
    record(kept, "dept-01-b1");
    heard("dept-01-b1", 1, kept, UUID.randomUUID());
    round.look();
    round.look();
    assertThat(here()).isOne();

    // When: the next look sees another, and the one after it none
    heard("dept-01-b1", 2, kept, UUID.randomUUID(), UUID.randomUUID());
    round.look();
    heard("dept-01-b1", 3, kept);
    round.look();
    round.look();

    // Then
    await().atMost(SOON).until(() -> !told(InconsistencyCleared.TYPE).isEmpty());
    assertThat(told()).hasSize(1);
    assertThat(told(InconsistencyCleared.TYPE)).hasSize(1);
    assertThat(count("campaign = '" + campaign + "' and told = 2")).isOne();
  }
}
