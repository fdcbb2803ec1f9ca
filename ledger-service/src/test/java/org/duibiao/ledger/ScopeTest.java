package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

/** What lies outside looks as if it did not exist, and the audit trail knows who asked. */
@QuarkusTest
class ScopeTest extends LedgerTest {
  private static World own;
  private static World other;

  private static synchronized World own() {
    if (own == null) {
      own = ready("scope-own");
      other = ready("scope-other");
    }
    return own;
  }

  private static Map<String, Object> told(Response answer) {
    Map<String, Object> body = answer.then().statusCode(404).extract().jsonPath().getMap("$");
    body.remove("instance");
    return body;
  }

  private static void alike(Response foreign, Response absent) {
    assertThat(told(foreign)).isEqualTo(told(absent));
    assertThat(foreign.contentType()).isEqualTo(absent.contentType());
  }

  @Test
  void anotherCollegesObligationIsAsAbsentUnderWhicheverCampaign() {
    Person office = office(own());
    String foreign = owed(other, "dept-1-b1");
    String absent = "/obligations/" + UUID.randomUUID();
    Person between = new Person(other, office.token());
    String reason = "{\"reason\":\"新建\"}";

    alike(office.get(foreign), office.get(absent));
    alike(between.get(foreign), between.get(absent));
    alike(
        office.act(foreign, "exemption", "\"1\"", reason),
        office.act(absent, "exemption", "\"1\"", reason));
    office(other).get(foreign).then().body("state", equalTo("PENDING"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                audit(other, "outcome=REFUSED&person=" + office(own()).world().person("office"))
                    .then()
                    .body("items.action", hasItem("exemptObligation"))
                    .body("items.organisation", hasItem(other.code("dept-1-b1"))));
  }

  @Test
  void anotherCollegesCampaignIsAsAbsent() {
    Person between = new Person(other(), office(own()).token());
    World nowhere = World.unknown("scope-nowhere");
    Person lost = new Person(nowhere, between.token());

    for (String path : List.of("", "/obligations", "/coverage", "/problems")) {
      alike(between.get(path), lost.get(path));
    }
  }

  private static World other() {
    own();
    return other;
  }

  @Test
  void aFilterThatNamesAForeignOrganisationBehavesAsForAnAbsentOne() {
    Person unit = secretary(own(), "dept-1");
    List<String> foreign = List.of(own().code("dept-2"), own().college(), other().code("dept-1"));

    for (String list : List.of("/obligations", "/problems", "/coverage")) {
      for (String code : foreign) {
        alike(unit.get(list + "?organisation=" + code), unit.get(list + "?organisation=nobody-x"));
      }
    }
    unit.get("/obligations?limit=500")
        .then()
        .statusCode(200)
        .body("items.organisation", everyItem(startsWith(own().code("dept-1"))));
  }

  @Test
  void whatStandsUnderAForeignOrganisationIsAsAbsent() {
    Person unit = secretary(own(), "dept-1");

    for (String what :
        List.of(
            "diagnosis",
            "entry",
            "entry/revisions",
            "entry/revisions/1",
            "ledger",
            "reports/interim",
            "learning-records")) {
      alike(
          unit.get("/organisations/" + own().code("dept-2") + "/" + what),
          unit.get("/organisations/nobody-x/" + what));
    }
  }

  @Test
  void aRosterOfOneCampaignChangesNoOther() {
    String roster = UUID.randomUUID().toString();
    World told = ready("scope-roster");
    told.chunk(roster, 1, List.of());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> office(told).get("").then().body("roster.rosterId", equalTo(roster)));
    UUID foreign = other().chunk(roster, 2, List.of());
    UUID end =
        Events.publish(
            "catalog.rosters",
            other().campaign,
            "catalog.roster-complete.v1",
            "roster/" + roster,
            3,
            "{\"rosterId\":\"%s\",\"campaign\":\"%s\",\"chunks\":0,\"count\":0,\"campaignState\":%s}"
                .formatted(
                    UUID.randomUUID(), other().campaign, told.campaignData("CLOSED", 99, null)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Events.read("catalog.rosters.ledger-service.dlq"))
                    .extracting(event -> Events.header(event, "ce_id"))
                    .contains(foreign.toString(), end.toString()));
    office(told).get("").then().body("state", equalTo("ACTIVE"));
    office(told).get("").then().body("roster.chunksReceived", equalTo(1));
  }
}
