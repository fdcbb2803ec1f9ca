package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.duibiao.chassis.rebuild.Rebuild;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeTest extends NotificationTest {
  private static final String LEDGER = "诊断情况工作台账";

  private final College college = new College();

  @Inject Rebuild rebuild;
  @Inject EntityManager database;

  @Test
  void setsAsideWhatCannotBeReadAndGoesOn() {
    // Given
    college.department("d1");
    Events.publish(
        new ProducerRecord<>(
            "ledger.events", college.at("d1"), "{\"broken".getBytes(StandardCharsets.UTF_8)));
    Events.publish(
        "ledger.events",
        college.at("d1"),
        "ledger.obligation-opened.v1",
        "obligation/without-organisation",
        1,
        "{\"campaign\":\"" + college.code() + "\",\"dueDate\":\"2021-04-20\"}");

    // When
    college.owes("d1", today().plusDays(5));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    Awaitility.await().atMost(java.time.Duration.ofSeconds(20)).until(() -> rejected() == 2);
  }

  @Test
  void tellsWhenTheOrganisationBecomesKnownOnlyAfterWhatItOwes() {
    // Given
    college.owes("d1", today().plusDays(5));
    college.department("d9");
    college.owes("d9", today().plusDays(5));
    college.awaitKinds(college.secretary("d9"), LEDGER, "REMINDER_BEFORE_DUE");

    // When
    college.department("d1");

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
  }

  @Test
  void organisationsComeBackFromTheirTopicAndNothingIsToldTwice() {
    // Given
    college.department("d1");
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    List<String> before = copies();

    // When
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database.createNativeQuery("delete from appointment").executeUpdate();
              database.createNativeQuery("update organisation_node set name = '乱'").executeUpdate();
            });
    rebuild.run();

    // Then
    assertThat(copies()).isEqualTo(before).isNotEmpty();
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
  }

  @SuppressWarnings("unchecked")
  private List<String> copies() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery(
                        "select cast(a as text) from appointment a union all"
                            + " select cast(n as text) from organisation_node n order by 1",
                        String.class)
                    .getResultList());
  }

  @Test
  void twentyReadingsAtOnceAreOneReading() {
    // Given
    college.department("d1");
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    String id = college.inbox(college.secretary("d1")).getString("items[0].id");
    String token = Tokens.of(college.secretary("d1"), "secretary@" + college.at("d1"));

    // When
    List<Integer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> read(id, token)))
            .limit(20)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    // Then
    assertThat(answers).containsOnly(204);
    assertThat(college.inbox(college.secretary("d1")).getLong("unread")).isZero();
  }

  private static int read(String id, String token) {
    return given()
        .auth()
        .oauth2(token)
        .post("/api/notification/v1/inbox/" + id + "/reading")
        .statusCode();
  }

  private long rejected() {
    return Events.read("ledger.events.notification-service.dlq").stream()
        .filter(record -> college.at("d1").equals(record.key()))
        .count();
  }
}
