package org.duibiao.rectification.item.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

/** Delegations and deputies over HTTP: whatever the post, nobody judges their own. */
@QuarkusTest
class BetweenPeopleTest extends RectificationTest {
  private final String person = "person-" + UUID.randomUUID();

  private RequestSpecification delegate() {
    return as(person);
  }

  private void delegated(String from, String post, String organisation, int firstDay, int lastDay) {
    String id = UUID.randomUUID().toString();
    var today = ChinaTime.dayOf(TestClock.now());
    Events.publish(
        "catalog.delegations",
        id,
        "catalog.delegation.v1",
        "delegation/" + id,
        1,
        """
        {"id":"%s","from":"%s","fromName":"某某","to":"%s","toName":"某","role":"%s",
         "organisation":"%s","reach":"%s","validFrom":"%s","validTo":"%s","basis":"授权书",
         "state":"ACTIVE","reason":null,"version":1}"""
            .formatted(
                id,
                from,
                person,
                post,
                organisation,
                organisation,
                today.plusDays(firstDay),
                today.plusDays(lastDay)));
  }

  private void awaitSees(String id) {
    await()
        .atMost(SOON)
        .until(() -> delegate().get(ITEMS + "/" + id).statusCode(), status -> status == 200);
  }

  private static Response verify(RequestSpecification by, String id, int version) {
    return act(by, id, "verification", version, EFFECTIVE);
  }

  private static void refused(Response response, String problem) {
    response.then().statusCode(403).body("type", equalTo("/problems/" + problem));
  }

  /** A department of this test's own with a branch; its appointments come with a later version. */
  private String department(String appointments) {
    String code = "d-" + UUID.randomUUID();
    organisation(code, "GENERAL_BRANCH", "college", 1, appointments);
    organisation(code + "-b1", "BRANCH", code, 1, "");
    await()
        .atMost(SOON)
        .until(() -> office().get(ITEMS + "?organisation=" + code + "-b1").statusCode() == 200);
    return code;
  }

  private static String holds(String person, String post) {
    return """
        {"id":"%s","person":"%s","name":"%s","post":"%s","validFrom":"2020-01-01","validTo":null}"""
        .formatted(UUID.randomUUID(), person, person, post);
  }

  /** A submitted item of a department's branch; its version is 3. */
  private String submittedIn(String department) {
    record(UUID.randomUUID(), department + "-b1");
    await().atMost(SOON).until(() -> !items().isEmpty());
    String id = (String) items().get(0).get("id");
    var owner = "officer-" + department;
    done(act(as(owner, "officer@" + department + "-b1"), id, "plan", 1, PLAN));
    done(act(as(owner, "officer@" + department + "-b1"), id, "submission", 2, EVIDENCE));
    return id;
  }

  @Test
  void aDelegateStrikesOffForADelegatorWithoutAPartAndItIsNoted() {
    // Given
    String id = submittedItem();
    delegated("secretary-dept-01", "secretary", "dept-01", 0, 9);
    awaitSees(id);

    // When
    verify(delegate(), id, 3)
        .then()
        .statusCode(200)
        .body("verifiedBy", equalTo(person))
        .body("history[3].onBehalfOf", equalTo("secretary-dept-01"));

    // Then
    as("auditor", "auditor@dept-01")
        .get("/api/rectification/v1/audit?subject=item/" + id + "&action=verifyItem")
        .then()
        .statusCode(200)
        .body("items.person", contains(person))
        .body("items.onBehalfOf", contains("secretary-dept-01"))
        .body("items.post", contains("secretary@dept-01"));
  }

  @Test
  void whoWorkedStrikesOffThroughNoDelegatedPost() {
    // Given: the delegate of the superior is the one who submitted
    String id = newItem();
    done(act(as(person, "officer@dept-01-b1"), id, "plan", 1, PLAN));
    done(act(officer(), id, "submission", 2, EVIDENCE));

    // When
    delegated("secretary-dept-01", "secretary", "dept-01", 0, 9);
    awaitSees(id);

    // Then
    refused(verify(delegate(), id, 3), "self-verification");
    delegate().get(ITEMS + "/" + id).then().body("allowedActions", not(hasItem("VERIFY")));
  }

  @Test
  void whoDelegatedTheWorkStrikesItNotOffNeitherDoesTheirDelegate() {
    // Given: the work was done in the superior's own post, by delegation
    String id = newItem();
    delegated("secretary-dept-01", "secretary", "dept-01", 0, 9);
    awaitSees(id);
    done(act(delegate(), id, "plan", 1, PLAN));
    done(act(officer(), id, "submission", 2, EVIDENCE));

    // When / Then
    refused(verify(superior(), id, 3), "self-verification");
    refused(verify(delegate(), id, 3), "self-verification");
    office().get(ITEMS + "/" + id).then().body("allowedActions", hasItem("VERIFY"));
  }

  @Test
  void theDelegateOfWhoWorkedStrikesOffNothing() {
    // Given: the superior planned on behalf of the branch
    String id = newItem();
    done(act(superior(), id, "plan", 1, PLAN));
    done(act(officer(), id, "submission", 2, EVIDENCE));
    delegated("secretary-dept-01", "secretary", "dept-01", 0, 9);
    awaitSees(id);

    // When / Then
    refused(verify(delegate(), id, 3), "self-verification");
  }

  @Test
  void aDelegationOutsideOfItsDaysGivesNothing() {
    // Given
    String id = submittedItem();
    delegated("secretary-dept-01", "secretary", "dept-01", -9, -1);
    delegated("secretary-dept-01", "secretary", "dept-01", 1, 9);
    delegated("officer-dept-01-b2", "officer", "dept-01-b2", 0, 9);
    await()
        .atMost(SOON)
        .until(() -> delegate().get(ITEMS + "?organisation=dept-01-b2").statusCode() == 200);

    // When / Then
    verify(delegate(), id, 3).then().statusCode(404);
  }

  @Test
  void theDeputyIsRefusedWhileTheSecretaryMayJudge() {
    // Given
    String department =
        department(holds("secretary-x", "SECRETARY") + "," + holds(person, "DEPUTY_SECRETARY"));
    String id = submittedIn(department);
    RequestSpecification deputy = as(person, "officer@" + department);

    // When / Then
    refused(verify(deputy, id, 3), "forbidden");
    as(person, "officer@" + department)
        .get(ITEMS + "/" + id)
        .then()
        .body("allowedActions", not(hasItem("VERIFY")));
    done(verify(as("secretary-x", "secretary@" + department), id, 3));
  }

  @Test
  void theDeputyJudgesWhereThePostIsVacant() {
    String department = department(holds(person, "DEPUTY_SECRETARY"));
    String id = submittedIn(department);

    as(person, "officer@" + department)
        .get(ITEMS + "/" + id)
        .then()
        .body("allowedActions", contains("VERIFY", "RETURN"));
    done(verify(as(person, "officer@" + department), id, 3));
  }

  @Test
  void theDeputyJudgesWhereTheSecretaryHadAPart() {
    // Given: the secretary of this department has written the problem down
    String department =
        department(
            holds("secretary-dept-01-b1", "SECRETARY") + "," + holds(person, "DEPUTY_SECRETARY"));
    String id = submittedIn(department);

    // When / Then
    refused(
        verify(as("secretary-dept-01-b1", "secretary@" + department), id, 3), "self-verification");
    done(verify(as(person, "officer@" + department), id, 3));
  }

  @Test
  void anOfficerAboveWhoIsNoDeputyJudgesNothing() {
    String department = department("");
    String id = submittedIn(department);

    refused(verify(as(person, "officer@" + department), id, 3), "forbidden");
    as(person, "officer@" + department)
        .get(ITEMS + "?campaign=" + campaign)
        .then()
        .body("items[0].allowedActions", empty());
    assertThat(verify(office(), id, 3).statusCode()).isEqualTo(200);
  }
}
