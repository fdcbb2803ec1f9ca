package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessAndInputTest extends NotificationTest {
  private static final String API = "/api/notification/v1/";
  private static final String LEDGER = "诊断情况工作台账";

  private final College college = new College();

  @ParameterizedTest
  @ValueSource(strings = {"inbox", "deadlines", "reminder-rules", "deliveries"})
  void nothingIsShownWithoutAToken(String list) {
    given().get(API + list).then().statusCode(401).contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "inbox, portal, 403",
    "inbox, auditor, 200",
    "deadlines, portal, 200",
    "reminder-rules, portal, 200",
    "deliveries, portal, 403",
    "deliveries, officer, 403",
    "deliveries, leader, 403",
    "deliveries, auditor, 200",
    "deliveries, office, 200"
  })
  void eachListAsksForARole(String list, String role, int status) {
    as("someone", role + "@college").get(API + list).then().statusCode(status);
  }

  @Test
  void aMessageIsReadOnceByItsRecipientAndLooksAbsentToOthers() {
    // Given
    college.department("d1");
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    String id = college.inbox(college.secretary("d1")).getString("items[0].id");

    // When / Then
    as("another", "office@" + college.code())
        .post(API + "inbox/" + id + "/reading")
        .then()
        .statusCode(404);
    owner().post(API + "inbox/" + id + "/reading").then().statusCode(204);
    String readAt = college.inbox(college.secretary("d1")).getString("items[0].readAt");
    owner().post(API + "inbox/" + id + "/reading").then().statusCode(204);
    assertThat(college.inbox(college.secretary("d1")).getString("items[0].readAt"))
        .isEqualTo(readAt)
        .isNotNull();
    owner()
        .get(API + "inbox?unread=true")
        .then()
        .body("items", hasSize(0))
        .body("unread", equalTo(0));
    owner().get(API + "inbox?unread=false").then().body("items", hasSize(1));
  }

  @Test
  void aMessageThatIsNotThereIsNotFound() {
    owner().post(API + "inbox/" + UUID.randomUUID() + "/reading").then().statusCode(404);
    owner().post(API + "inbox/nonsense/reading").then().statusCode(404);
    owner().urlEncodingEnabled(false).post(API + "inbox/%00/reading").then().statusCode(404);
  }

  @Test
  void anOrganisationOfOthersLooksAbsent() {
    College other = new College();
    other.department("d1");
    other.owes("d1", today().plusDays(5), "别家");
    other.awaitKinds(other.secretary("d1"), "别家", "REMINDER_BEFORE_DUE");
    college.department("d1");
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");

    for (String list : List.of("deadlines", "deliveries")) {
      as("office", "office@" + college.code())
          .get(API + list + "?organisation=" + other.at("d1"))
          .then()
          .statusCode(404);
      as("office", "office@" + college.code())
          .get(API + list + "?organisation=nowhere")
          .then()
          .statusCode(404);
      as("office", "office@" + college.code())
          .get(API + list)
          .then()
          .statusCode(200)
          .body("items", hasSize(list.equals("deadlines") ? 1 : 1));
    }
  }

  @Test
  void aSecretarySeesDeliveriesBelowAndNotTheOwn() {
    // Given
    college.department("d1");
    college.branch("d1-b1", "d1");
    college.owes("d1", today().plusDays(5));
    college.owes("d1-b1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    college.awaitKinds(college.secretary("d1-b1"), LEDGER, "REMINDER_BEFORE_DUE");

    // When / Then
    owner()
        .get(API + "deliveries")
        .then()
        .statusCode(200)
        .body("items.organisation", equalTo(List.of(college.at("d1-b1"))))
        .body("items[0].person", equalTo(college.secretary("d1-b1")))
        .body("items[0].state", equalTo("SENT"))
        .body("items[0].sentAt", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "inbox, unread=maybe, ?unread",
    "inbox, limit=-1, ?limit",
    "inbox, limit=1000000000, ?limit",
    "inbox, unred=true, ?unred",
    "deadlines, open=1, ?open",
    "deadlines, campaign=%00, ?campaign",
    "deadlines, milestone=A%20B, ?milestone",
    "deliveries, state=LOST, ?state",
    "deliveries, person=%00, ?person"
  })
  void aParameterThatDoesNotFitIsNamed(String list, String query, String pointer) {
    as("office", "office@" + college.code())
        .urlEncodingEnabled(false)
        .get(API + list + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "A", "%27%20or%201=1", "..%2F"})
  void aCodeThatNoOrganisationCanHaveIsNotFound(String code) {
    as("office", "office@" + college.code())
        .urlEncodingEnabled(false)
        .get(API + "deadlines?organisation=" + code)
        .then()
        .statusCode(404);
  }

  @Test
  void pagesShowEachMessageOnceAndRefuseAChangedCursor() {
    // Given
    college.department("d1");
    for (int i = 0; i < 5; i++) {
      college.owes("d1", today().plusDays(5), "第" + i + "项");
    }
    college.awaitDeadlines("d1", true, 5);
    college.awaitActedUpon("d1");

    // When
    List<String> seen = new ArrayList<>();
    String next = null;
    do {
      var page =
          owner()
              .queryParam("limit", 2)
              .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
              .get(API + "inbox")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      next = page.getString("next");
    } while (next != null);

    // Then
    assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    String cursor = owner().get(API + "inbox?limit=2").jsonPath().getString("next");
    owner().queryParam("cursor", cursor + "x").get(API + "inbox").then().statusCode(400);
    owner()
        .queryParam("cursor", cursor)
        .queryParam("unread", true)
        .get(API + "inbox")
        .then()
        .statusCode(400);
    as("office", "office@" + college.code())
        .queryParam("limit", 2)
        .get(API + "deadlines")
        .then()
        .body("items", hasSize(2))
        .body("next", notNullValue());
  }

  @Test
  void fourByteCharactersAndEmojiComeBackAsTheyWere() {
    // Given
    String title = "𠮷祥😀台账 'x' {0}";
    college.department("d1");

    // When
    college.owes("d1", today().plusDays(5), title);

    // Then
    college.awaitKinds(college.secretary("d1"), title, "REMINDER_BEFORE_DUE");
  }

  @Test
  void theLadderIsShownToEveryPost() {
    as("officer", "officer@" + college.code())
        .get(API + "reminder-rules")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.subjectKind == 'OBLIGATION' }.offsetDays.sort()",
            equalTo(List.of(-7, -1, 1, 1, 7)))
        .body("items[0].channels", equalTo(List.of("INBOX")))
        .body("items[0].timeOfDay", equalTo("00:00"));
  }

  private RequestSpecification owner() {
    return as(college.secretary("d1"), "secretary@" + college.at("d1"));
  }

  private static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts));
  }
}
