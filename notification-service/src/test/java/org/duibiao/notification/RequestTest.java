package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestTest extends NotificationTest {
  private static final String API = "/api/notification/v1/";

  @ParameterizedTest
  @ValueSource(strings = {"inbox", "deadlines", "reminder-rules", "deliveries", "audit"})
  void nothingIsShownWithoutAToken(String list) {
    given().get(API + list).then().statusCode(401).contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "inbox, auditor, 200",
    "deliveries, officer, 403",
    "deliveries, leader, 403",
    "deliveries, auditor, 200",
    "deliveries, office, 200",
    "audit, office, 403",
    "audit, secretary, 403",
    "audit, auditor, 200",
    "audit/verification, auditor, 200",
    "audit/verification, leader, 403"
  })
  void eachListAsksForARole(String list, String role, int status) {
    as("someone", role + "@college").get(API + list).then().statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({
    "deadlines, notification:read, 200",
    "reminder-rules, notification:read, 200",
    "inbox, notification:read notification:write, 403",
    "deliveries, notification:read, 403",
    "audit, notification:read, 403",
    "deadlines, ledger:read, 403",
    "deadlines, '', 403"
  })
  void aPortalReadsWithItsScopeAndNeverAPersonsOwn(String list, String scope, int status) {
    given()
        .auth()
        .oauth2(Tokens.ofPortal("portal-demo", scope, "portal@college"))
        .get(API + list)
        .then()
        .statusCode(status);
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
    as("office", "office@college")
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
    as("office", "office@college")
        .urlEncodingEnabled(false)
        .get(API + "deadlines?organisation=" + code)
        .then()
        .statusCode(404);
  }

  @Test
  void theLadderIsShownToEveryPost() {
    as("officer", "officer@college")
        .get(API + "reminder-rules")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.subjectKind == 'OBLIGATION' }.offsetDays.sort()",
            equalTo(List.of(-7, -1, 1, 1, 7)))
        .body("items[0].channels", equalTo(List.of("INBOX")))
        .body("items[0].timeOfDay", equalTo("00:00"));
  }

  private static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts));
  }
}
