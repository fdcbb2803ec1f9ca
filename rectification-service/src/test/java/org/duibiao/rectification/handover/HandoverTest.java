package org.duibiao.rectification.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of secretary 书记交接. */
@QuarkusTest
class HandoverTest extends RectificationTest {
  private final String branch = "b-" + UUID.randomUUID();
  private final String leaving = "leaving-" + branch;
  private final String successor = "successor-" + branch;

  @BeforeEach
  void knowsTheBranch() {
    organisation(branch, "BRANCH", "dept-01", 1, "");
    await()
        .atMost(SOON)
        .until(() -> office().get(ITEMS + "?organisation=" + branch).statusCode() == 200);
  }

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private UUID handOver(String from, LocalDate day) {
    UUID event = UUID.randomUUID();
    tellHandover(event, UUID.randomUUID(), from, day);
    return event;
  }

  private void tellHandover(UUID event, UUID id, String from, LocalDate day) {
    Events.publish(
        "catalog.handovers",
        branch,
        event,
        "catalog.handover.v1",
        "handover/" + id,
        1,
        """
        {"id":"%s","organisation":"%s","post":"SECRETARY","from":%s,"fromName":%s,"to":"%s",
         "toName":"周八","date":"%s","basis":"院党发〔2021〕9号"}"""
            .formatted(
                id,
                branch,
                from == null ? "null" : '"' + from + '"',
                from == null ? "null" : "\"李离\"",
                successor,
                day));
  }

  /** A new item of the branch for which somebody answers, as the plan calls them. */
  private String plannedItem(String responsible) {
    int before = items().size();
    record(UUID.randomUUID(), branch);
    await().atMost(SOON).until(() -> items().size() == before + 1);
    String id = (String) items().get(before).get("id");
    done(
        act(
            as("officer-x", "officer@" + branch),
            id,
            "plan",
            1,
            """
            {"rootCause":"a","measure":"b","responsible":"%s"}"""
                .formatted(responsible)));
    return id;
  }

  private static String responsible(String id) {
    return office().get(ITEMS + "/" + id).path("responsible");
  }

  private static void awaitResponsible(String id, String person) {
    await().atMost(SOON).until(() -> responsible(id), person::equals);
  }

  @Test
  void passesTheOpenItemsOfWhoLeavesByNumberAndByName() {
    // Given
    String byNumber = plannedItem(leaving);
    String byName = plannedItem("李　离（书记）");
    String withAnother = plannedItem("王伟、李离");
    String ofAnother = plannedItem("officer-x");
    String done = plannedItem(leaving);
    done(act(as("officer-x", "officer@" + branch), done, "submission", 2, EVIDENCE));
    done(act(superior(), done, "verification", 3, EFFECTIVE));

    // When
    handOver(leaving, today());

    // Then
    awaitResponsible(byNumber, successor);
    awaitResponsible(byName, successor);
    awaitResponsible(withAnother, "王伟、" + successor);
    assertThat(responsible(ofAnother)).isEqualTo("officer-x");
    assertThat(responsible(done)).isEqualTo(leaving);
    office()
        .get(ITEMS + "/" + byNumber)
        .then()
        .body("state", equalTo("IN_PROGRESS"))
        .body("version", equalTo(3))
        .body("history[2].action", equalTo("HAND_OVER"))
        .body("history[2].person", equalTo("system"))
        .body(
            "history[2].reason",
            equalTo("李离 (%s) → 周八 (%s)；院党发〔2021〕9号".formatted(leaving, successor)));
    as("auditor", "auditor@dept-01")
        .get("/api/rectification/v1/audit?person=system&subject=item/" + byNumber)
        .then()
        .body("items.action", contains("catalog:HAND_OVER", "ledger:OPEN"));
    await().atMost(SOON).until(() -> told(byNumber).size() == 3);
    assertThat(told(byNumber).get(2)).contains("\"responsible\":\"" + successor + "\"");
  }

  @Test
  void keepsBothFromJudgingWhatPassed() {
    // Given
    String id = plannedItem(leaving);
    handOver(leaving, today());
    awaitResponsible(id, successor);
    done(act(as("officer-x", "officer@" + branch), id, "submission", 3, EVIDENCE));

    // When / Then
    for (String person : List.of(leaving, successor)) {
      act(as(person, "secretary@dept-01"), id, "verification", 4, EFFECTIVE)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/self-verification"));
    }
  }

  @Test
  void waitsForItsDay() {
    // Given
    String later = plannedItem(leaving);
    LocalDate day = today().plusDays(3);
    handOver(leaving, day);
    String fence = plannedItem("x-" + branch);
    handOver("x-" + branch, today());
    awaitResponsible(fence, successor);
    assertThat(responsible(later)).isEqualTo(leaving);

    // When
    TestClock.moveTo(day + "T00:00:01+08:00");

    // Then
    awaitResponsible(later, successor);
  }

  @Test
  void takesEffectOnceHoweverOftenItIsTold() {
    // Given
    String id = plannedItem(leaving);
    UUID event = UUID.randomUUID();
    UUID handover = UUID.randomUUID();
    tellHandover(event, handover, leaving, today());
    awaitResponsible(id, successor);

    // When
    tellHandover(event, handover, leaving, today());
    tellHandover(UUID.randomUUID(), handover, leaving, today());
    String again = plannedItem(leaving);
    String fence = plannedItem("x-" + branch);
    handOver("x-" + branch, today());
    awaitResponsible(fence, successor);

    // Then
    assertThat(responsible(again)).isEqualTo(leaving);
    office().get(ITEMS + "/" + id).then().body("history", hasSize(3));
  }

  @Test
  void takesNothingFromAnybodyAfterAVacancy() {
    // Given
    String id = plannedItem(leaving);
    handOver(null, today());

    // When
    String fence = plannedItem("x-" + branch);
    handOver("x-" + branch, today());
    awaitResponsible(fence, successor);

    // Then
    assertThat(responsible(id)).isEqualTo(leaving);
  }

  private static List<String> told(String id) {
    return Events.read("rectification.events").stream()
        .filter(record -> Events.header(record, "ce_subject").equals("item/" + id))
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }
}
