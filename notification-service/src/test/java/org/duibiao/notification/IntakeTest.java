package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.duibiao.chassis.rebuild.Rebuild;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.reminder.application.ReminderScan;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeTest extends NotificationTest {
  private static final String LEDGER = "诊断情况工作台账";

  private final College college = new College();

  @Inject Rebuild rebuild;
  @Inject EntityManager database;
  @Inject ReminderScan scan;

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
    college.owes("d1", today().plusDays(40), "内部");
    college.tell(
        "ledger.events",
        college.at("d1"),
        "ledger.task-assigned.v1",
        "task/" + UUID.randomUUID(),
        1,
        "\"milestone\":\"plan\",\"title\":\"方案\",\"dueDate\":\"%s\",\"ownerPerson\":\"%s\""
            .formatted(today().plusDays(5), college.office()));
    college.tell(
        "ledger.events",
        college.code(),
        "ledger.internal-date-set.v1",
        "internal-date/" + UUID.randomUUID(),
        1,
        "\"milestone\":\"ledger\",\"date\":\"" + today().plusDays(20) + "\"");
    college.department("d9");
    college.owes("d9", today().plusDays(5));
    college.awaitKinds(college.secretary("d9"), LEDGER, "REMINDER_BEFORE_DUE");

    assertThat(college.kinds(college.office(), "方案")).isEmpty();

    // When
    college.department("d1");

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    college.awaitKinds(college.office(), "方案", "REMINDER_BEFORE_DUE");
    college.awaitDeadlines("d1", true, 4);
  }

  @Test
  void organisationsComeBackFromTheirTopicAndNothingIsToldTwice() {
    // Given
    college.campaign("ACTIVE");
    college.department("d1");
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    Awaitility.await().until(() -> copies().size() == 5);
    List<String> before = copies();

    // When
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database.createNativeQuery("delete from appointment").executeUpdate();
              database.createNativeQuery("update organisation_node set name = '乱'").executeUpdate();
              database.createNativeQuery("delete from campaign").executeUpdate();
            });
    rebuild.run();

    // Then
    assertThat(copies()).isEqualTo(before);
    Instant now = TestClock.now();
    scan.run(now, now);
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
  }

  @SuppressWarnings("unchecked")
  private List<String> copies() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery(
                        """
                        select cast(a as text) from appointment a
                        where a.organisation in (:own)
                        union all
                        select cast(n as text) from organisation_node n where n.code in (:own)
                        union all
                        select cast(c as text) from campaign c where c.code in (:own)
                        order by 1
                        """,
                        String.class)
                    .setParameter("own", List.of(college.code(), college.at("d1")))
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
