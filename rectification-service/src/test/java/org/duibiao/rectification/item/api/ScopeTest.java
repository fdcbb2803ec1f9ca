package org.duibiao.rectification.item.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopeTest extends RectificationTest {
  @Inject AgroalDataSource database;

  @Test
  void whatIsForeignLooksAbsent() {
    String id = newItem();

    String foreign =
        foreigner().get(ITEMS + "/" + id).then().statusCode(404).extract().path("detail");
    foreigner()
        .get(ITEMS + "/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("detail", equalTo(foreign));
    act(foreigner(), id, "verification", 1, EFFECTIVE).then().statusCode(404);
    foreigner().get(ITEMS + "?campaign=" + campaign).then().statusCode(200).body("items", empty());
    foreigner().get(ITEMS + "?organisation=dept-01-b1").then().statusCode(404);
    consistency(foreigner(), "college").then().statusCode(404);
    consistency(foreigner(), "dept-01-b1").then().statusCode(404);
  }

  @Test
  void everyActOnAForeignItemIsAnsweredLikeOneOnNone() {
    String id = newItem();
    String none = UUID.randomUUID().toString();

    for (String act :
        List.of("plan", "submission", "verification", "return", "deferral", "resumption")) {
      var foreign = act(secretaryOf("dept-02"), id, act, 1, "{}");
      var absent = act(secretaryOf("dept-02"), none, act, 1, "{}");

      assertThat(foreign.statusCode()).as(act).isEqualTo(404).isEqualTo(absent.statusCode());
      assertThat(foreign.asString()).isEqualTo(absent.asString());
    }
  }

  /** A foreign secretary, whose answers differ in nothing that the request does not bring along. */
  private static RequestSpecification secretaryOf(String organisation) {
    return as("secretary-x", "secretary@" + organisation).header("X-Correlation-ID", "same");
  }

  @Test
  void anAttemptOnAForeignItemIsNotedAndOneOnNoneIsNot() {
    String id = newItem();
    String person = "curious-" + UUID.randomUUID();

    act(as(person, "secretary@dept-02"), id, "verification", 1, EFFECTIVE).then().statusCode(404);
    as(person, "secretary@dept-02").get(ITEMS + "/" + UUID.randomUUID()).then().statusCode(404);

    as("auditor", "auditor@dept-01")
        .get("/api/rectification/v1/audit?outcome=REFUSED&person=" + person)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].action", equalTo("verifyItem"))
        .body("items[0].organisation", equalTo("dept-01-b1"))
        .body("items[0].post", equalTo("secretary@dept-02"));
  }

  @Test
  void aForeignItemIsNotLockedForWhoDoesNotSeeIt() throws SQLException {
    String id = newItem();

    try (var connection = database.getConnection();
        var lock = connection.prepareStatement("select 1 from item where id = ? for update")) {
      connection.setAutoCommit(false);
      lock.setObject(1, UUID.fromString(id));
      lock.executeQuery();

      act(foreigner(), id, "verification", 1, EFFECTIVE).then().statusCode(404);
      act(as("auditor", "auditor@dept-02"), id, "plan", 1, PLAN).then().statusCode(403);
      connection.rollback();
    }
  }

  @Test
  void aPortalReadsWithItsScopeAndNeverActs() {
    String id = newItem();

    portal("rectification:read").get(ITEMS + "/" + id).then().statusCode(200);
    portal("ledger:read")
        .get(ITEMS + "/" + id)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/insufficient-scope"));
    act(portal("rectification:read rectification:write"), id, "plan", 1, PLAN)
        .then()
        .statusCode(403);
  }

  private static RequestSpecification portal(String scope) {
    return given()
        .auth()
        .oauth2(Tokens.ofPortal("portal-demo", scope, "portal@college"))
        .contentType(ContentType.JSON);
  }

  @Test
  void aSiblingSeesNothingAndASuperiorSeesEverythingBelow() {
    newItem();

    as("secretary-dept-01-b2", "secretary@dept-01-b2")
        .get(ITEMS + "?campaign=" + campaign)
        .then()
        .body("items", empty());
    superior().get(ITEMS + "?campaign=" + campaign).then().body("items", hasSize(1));
    as("auditor", "auditor@college")
        .get(ITEMS + "?campaign=" + campaign)
        .then()
        .body("items", hasSize(1))
        .body("items[0].allowedActions", empty());
  }

  @Test
  void whoOnlyReadsMayNotAct() {
    String id = newItem();

    act(as("auditor", "auditor@college"), id, "plan", 1, PLAN).then().statusCode(403);
    act(as("portal-demo", "portal@college"), id, "verification", 1, EFFECTIVE)
        .then()
        .statusCode(403);
    act(as("leader-1", "leader@college"), id, "plan", 1, PLAN).then().statusCode(403);
  }

  @Test
  void theOfficeMayPlanOnBehalfButNotJudgeWhatItPlanned() {
    String id = submittedItem(ScopeTest::office);

    act(office(), id, "verification", 3, EFFECTIVE)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-verification"));
    act(as("leader-1", "leader@college"), id, "verification", 3, EFFECTIVE).then().statusCode(200);
  }

  @Test
  void anOwnerWithoutAPartMayStillNotJudge() {
    String id = submittedItem();

    act(as("deputy", "secretary@dept-01-b1"), id, "verification", 3, EFFECTIVE)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void whoWearsTwoHatsJudgesNotWhatTheyDidInTheOther() {
    String id = newItem();
    String[] hats = {"secretary@dept-01", "officer@dept-01-b1"};
    done(act(as("two-hats", hats), id, "plan", 1, PLAN));
    done(act(officer(), id, "submission", 2, EVIDENCE));

    act(as("two-hats", hats), id, "verification", 3, EFFECTIVE)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-verification"));
  }

  @Test
  void aLeaderMayVerify() {
    String id = submittedItem();

    done(act(as("leader-1", "leader@college"), id, "verification", 3, EFFECTIVE));
  }

  @Test
  void nobodyWithoutAnAcceptedTokenGetsIn() {
    given().get(ITEMS).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.forAnotherAudience("office", "office@college"))
        .get(ITEMS)
        .then()
        .statusCode(401);
    as("nobody").get(ITEMS).then().statusCode(403);
  }
}
