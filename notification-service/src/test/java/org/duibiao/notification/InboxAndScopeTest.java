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

@QuarkusTest
class InboxAndScopeTest extends NotificationTest {
  private static final String API = "/api/notification/v1/";
  private static final String LEDGER = "诊断情况工作台账";

  private final College college = new College();

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
  void aReadingIsNotedWithThePostAndSoIsTheAttemptOnAnothersMessage() {
    // Given
    college.department("d1");
    college.owes("d1", today().plusDays(5));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    String id = college.inbox(college.secretary("d1")).getString("items[0].id");
    String curious = "curious-" + college.code();

    // When
    owner().post(API + "inbox/" + id + "/reading").then().statusCode(204);
    owner().post(API + "inbox/" + id + "/reading").then().statusCode(204);
    as(curious, "office@" + college.code())
        .post(API + "inbox/" + id + "/reading")
        .then()
        .statusCode(404);
    as(curious, "office@" + college.code())
        .post(API + "inbox/" + UUID.randomUUID() + "/reading")
        .then()
        .statusCode(404);

    // Then
    auditor()
        .get(API + "audit?outcome=DONE&subject=message/" + id)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].person", equalTo(college.secretary("d1")))
        .body("items[0].post", equalTo("secretary@" + college.at("d1")))
        .body("items[0].action", equalTo("markMessageRead"));
    auditor()
        .get(API + "audit?outcome=REFUSED&person=" + curious)
        .then()
        .body("items", hasSize(1))
        .body("items[0].subject", org.hamcrest.Matchers.containsString(id));
  }

  @Test
  void anotherPostThatDoesNotReachADeliveryIsRefused() {
    // Given
    college.department("d1");
    college.department("d2");
    college.awaitActedUpon("d2");
    String[] posts = {"officer@" + college.at("d1"), "secretary@" + college.at("d2")};

    // When / Then
    as("both", posts)
        .get(API + "deliveries?organisation=" + college.at("d1"))
        .then()
        .statusCode(403);
    as("both", posts)
        .get(API + "deliveries?organisation=" + college.at("d2"))
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  private RequestSpecification auditor() {
    return as("auditor", "auditor@" + college.code());
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
          .body("items", hasSize(1));
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
    String file =
        owner()
            .get(API + "deliveries/export?format=csv")
            .then()
            .statusCode(200)
            .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"))
            .extract()
            .asString();
    assertThat(file.lines().toList()).hasSize(2);
    assertThat(file)
        .contains(college.secretary("d1-b1"), "收件箱")
        .doesNotContain("," + college.secretary("d1") + ",");
    owner().get(API + "deliveries/export?format=pdf").then().statusCode(400);
    as("o", "officer@" + college.at("d1")).get(API + "deliveries/export").then().statusCode(403);
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

  private RequestSpecification owner() {
    return as(college.secretary("d1"), "secretary@" + college.at("d1"));
  }

  private static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts));
  }
}
