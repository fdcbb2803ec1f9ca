package org.duibiao.rectification.item.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopeTest extends RectificationTest {

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
