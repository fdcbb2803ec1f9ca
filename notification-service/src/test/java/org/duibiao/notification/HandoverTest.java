package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.morningOf;
import static org.duibiao.notification.testing.College.name;
import static org.duibiao.notification.testing.College.post;
import static org.duibiao.notification.testing.College.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

/** A change of secretary 书记交接. */
@QuarkusTest
class HandoverTest extends NotificationTest {
  private static final String LEDGER = "诊断情况工作台账";
  private static final String HANDOVER = "书记交接";

  private final College college = new College();
  private final String successor = "successor-" + college.code();

  private void handOver(String organisation, LocalDate day) {
    college.handover(UUID.randomUUID(), UUID.randomUUID(), organisation, successor, day);
  }

  @Test
  void tellsTheSuccessorInOneMessageWhatIsStillOwed() {
    // Given
    college.department("d1");
    college.branch("d1-b1", "d1");
    LocalDate due = today().plusDays(20);
    college.owes("d1", due);
    college.owes("d1", due, "总结报告").tell("submitted", "");
    college.owes("d1-b1", due);
    college.item("d1", UUID.randomUUID(), 1, "OPENED", due.plusDays(1));
    college.item("d1", UUID.randomUUID(), 1, "STRUCK_OFF", due);
    college.awaitDeadlines("d1", true, 3);
    college.awaitDeadlines("d1", false, 2);

    // When
    handOver("d1", today());

    // Then
    college.awaitKinds(successor, HANDOVER, "HANDOVER");
    JsonPath inbox = college.inbox(successor);
    assertThat(inbox.getList("items")).hasSize(1);
    assertThat(inbox.getString("items[0].text"))
        .contains(name(college.at("d1")), "院党发〔2021〕9号", "2项", LEDGER, "branch-7.3");
    assertThat(inbox.getList("items[0].subjects.subjectKind", String.class))
        .containsExactly("OBLIGATION", "ITEM");
    assertThat(inbox.getList("items[0].subjects.dueDate", String.class))
        .containsExactly(due.toString(), due.plusDays(1).toString());
    assertThat(inbox.getList("items[0].subjects.title", String.class))
        .containsExactly(LEDGER, "branch-7.3");
    given()
        .auth()
        .oauth2(Tokens.of("auditor", "auditor@" + college.code()))
        .get("/api/notification/v1/audit?person=system&organisation=" + college.at("d1"))
        .then()
        .body("items.findAll { it.action == 'catalog:HAND_OVER' }", hasSize(1));
  }

  @Test
  void remindsTheSuccessorOfWhatIsStillToCome() {
    // Given
    college.department("d1");
    LocalDate due = College.due(10, -7);
    college.owes("d1", due);
    college.awaitDeadlines("d1", true, 1);
    given()
        .auth()
        .oauth2(Tokens.of(successor, "officer@" + college.code()))
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"21:00\"}}")
        .put("/api/notification/v1/inbox/settings")
        .then()
        .statusCode(200);
    college.organisation(
        college.at("d1"), "GENERAL_BRANCH", college.code(), post(successor, "SECRETARY"));
    handOver("d1", today());
    college.awaitKinds(successor, HANDOVER, "HANDOVER");

    // When
    morningOf(due.minusDays(7));

    // Then
    college.awaitKinds(successor, LEDGER, "REMINDER_BEFORE_DUE");
    assertThat(college.kinds(college.secretary("d1"), LEDGER)).isEmpty();
  }

  @Test
  void takesWhatThePredecessorHasNotReadOutOfTheirCount() {
    // Given
    college.department("d1");
    college.owes("d1", today().plusDays(5), "已读的");
    college.awaitKinds(college.secretary("d1"), "已读的", "REMINDER_BEFORE_DUE");
    String read = college.inbox(college.secretary("d1")).getString("items[0].id");
    predecessor().post("/api/notification/v1/inbox/" + read + "/reading").then().statusCode(204);
    college.owes("d1", today().plusDays(5), "未读的");
    college.awaitKinds(college.secretary("d1"), "未读的", "REMINDER_BEFORE_DUE");

    // When
    handOver("d1", today());

    // Then
    college.awaitKinds(successor, HANDOVER, "HANDOVER");
    predecessor()
        .get("/api/notification/v1/inbox?unread=true")
        .then()
        .body("items", hasSize(0))
        .body("unread", equalTo(0));
    predecessor()
        .get("/api/notification/v1/inbox?unread=false")
        .then()
        .body("items", hasSize(2))
        .body("items[0].passedTo", equalTo(successor))
        .body("items[0].readAt", equalTo(null))
        .body("items[1].passedTo", equalTo(null));
  }

  @Test
  void leavesWhatIsUnreadToWhoKeepsAnotherPostThere() {
    // Given
    college.organisation(
        college.at("d1"),
        "GENERAL_BRANCH",
        college.code(),
        post(college.secretary("d1"), "SECRETARY"),
        post(college.secretary("d1"), "OFFICER"));
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");

    // When
    handOver("d1", today());

    // Then
    college.awaitKinds(successor, HANDOVER, "HANDOVER");
    assertThat(college.inbox(college.secretary("d1")).getLong("unread")).isEqualTo(1);
  }

  @Test
  void waitsForItsDay() {
    // Given
    college.department("d1");
    college.department("d2");
    LocalDate day = College.due(3);
    handOver("d1", day);
    college.handover(
        UUID.randomUUID(), UUID.randomUUID(), "d2", "fence-" + college.code(), today());
    college.awaitKinds("fence-" + college.code(), HANDOVER, "HANDOVER");
    assertThat(college.kinds(successor, HANDOVER)).isEmpty();

    // When
    morningOf(day);

    // Then
    college.awaitKinds(successor, HANDOVER, "HANDOVER");
  }

  @Test
  void tellsItOnceHoweverOftenItIsHeard() {
    // Given
    college.department("d1");
    UUID event = UUID.randomUUID();
    UUID handover = UUID.randomUUID();
    college.handover(event, handover, "d1", successor, today());
    college.awaitKinds(successor, HANDOVER, "HANDOVER");

    // When
    college.handover(event, handover, "d1", successor, today());
    college.handover(UUID.randomUUID(), handover, "d1", successor, today());
    college.handover(
        UUID.randomUUID(), UUID.randomUUID(), "d1", "fence-" + college.code(), today());
    college.awaitKinds("fence-" + college.code(), HANDOVER, "HANDOVER");

    // Then
    assertThat(college.kinds(successor, HANDOVER)).hasSize(1);
  }

  private RequestSpecification predecessor() {
    return given()
        .auth()
        .oauth2(Tokens.of(college.secretary("d1"), "secretary@" + college.at("d1")));
  }
}
