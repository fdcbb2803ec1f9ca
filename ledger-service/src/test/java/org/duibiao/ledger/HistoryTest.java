package org.duibiao.ledger;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** What was filed stays comparable, and why something cannot be written is always told. */
@QuarkusTest
class HistoryTest extends LedgerTest {
  private static final String ALL_BUT_B1 =
      """
      {"missing":[{"organisation":"%s","explanation":"甲"},{"organisation":"%s","explanation":"乙"}],
       "responsiblePerson":"王芳"}
      """;

  private static String missing(World world) {
    return ALL_BUT_B1.formatted(world.code("dept-1-b2"), world.code("dept-1-b3"));
  }

  @Test
  void twoRevisionsAreComparedRowByRowAndSoAreTheLedgersThatHoldThem() {
    // Given
    World world = ready("history");
    Person own = secretary(world, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    superior.act(b1, "acceptance", "{}").then().statusCode(200);
    written(superior, "dept-1");
    superior
        .act(ledger(world, "dept-1"), "submission", missing(world))
        .then()
        .statusCode(200)
        .body("filledInBy", equalTo(world.secretary("dept-1")))
        .body("responsiblePerson", equalTo("王芳"))
        .body("signedOffBy", equalTo(world.secretary("dept-1")));
    own.act(b1, "reopening", "{\"reason\":\"更正学时\"}").then().statusCode(200);
    String problem = own.get(b1).jsonPath().getString("problems[0].id");
    superior
        .put(
            b1,
            """
            {"problems":[{"id":"%s","indicator":"branch-1.2","text":"全年24学时，差8学时"},
              {"indicator":"branch-1.1","text":"新查摆的问题"}],
             "typicalCases":[{"title":"先锋岗","text":"换了一条"}],"remarks":"更正"}
            """
                .formatted(problem))
        .then()
        .statusCode(200)
        .body("filledInPost", equalTo("secretary@" + world.code("dept-1")));

    // When / Then: against what is written now, and in the other direction after filing
    own.get(b1 + "/revisions/1/comparison?with=draft")
        .then()
        .statusCode(200)
        .body("before", equalTo("1"))
        .body("after", equalTo("draft"))
        .body("problems.changed.before.text", contains("学习不够深入"))
        .body("problems.changed.after.text", contains("全年24学时，差8学时"))
        .body("problems.added.text", contains("新查摆的问题"))
        .body("successfulPractices.removed", hasSize(1))
        .body("typicalCases.added", hasSize(1))
        .body("typicalCases.removed", hasSize(1))
        .body("fields.field", contains("remarks", "filledInBy"));
    own.act(b1, "submission", "{}").then().statusCode(200);
    own.get(b1 + "/revisions/2/comparison")
        .then()
        .statusCode(200)
        .body("before", equalTo("1"))
        .body("after", equalTo("2"))
        .body("same", equalTo(false))
        .body("problems.changed", hasSize(1));
    own.get(b1 + "/revisions/1/comparison?with=2").then().body("before", equalTo("1"));
    own.get(b1 + "/revisions/1/comparison")
        .then()
        .body("before", equalTo("0"))
        .body("problems.added", hasSize(1));
    own.get(b1 + "/revisions/2/comparison?with=9").then().statusCode(404);
    own.get(b1 + "/revisions/2/comparison?with=zwei").then().statusCode(400);
    secretary(world, "dept-2").get(b1 + "/revisions/2/comparison").then().statusCode(404);

    // and above: what was filed stays what it was, what is taken in shows as changed
    superior
        .get(ledger(world, "dept-1") + "/revisions/1/comparison?with=draft")
        .then()
        .statusCode(200)
        .body("same", equalTo(true));
    superior.get(b1).then().body("allowedActions", contains("RECALL"));
    office(world).act(b1, "acceptance", "{}").then().statusCode(200);
    superior.act(ledger(world, "dept-1"), "supplement", "{}").then().statusCode(200);
    superior
        .get(ledger(world, "dept-1") + "/revisions/1/comparison?with=draft")
        .then()
        .body("same", equalTo(false))
        .body("organisations.change", contains("UNCHANGED", "CHANGED"))
        .body("organisations[1].revisionBefore", equalTo(1))
        .body("organisations[1].revisionAfter", equalTo(2))
        .body("organisations[1].comparison.problems.added", hasSize(1));
    superior
        .get(ledger(world, "dept-1") + "/revisions/1")
        .then()
        .statusCode(200)
        .body("entryRevision", equalTo(1))
        .body("rows.organisation", contains(world.code("dept-1"), world.code("dept-1-b1")))
        .body("rows[1].revision", equalTo(1))
        .body("missing", hasSize(2))
        .body("responsiblePerson", equalTo("王芳"));
    superior.get(ledger(world, "dept-1") + "/revisions").then().body("items.number", contains(1));
    superior.get(ledger(world, "dept-1") + "/revisions/2").then().statusCode(404);
  }

  @Test
  void whyItCannotBeWrittenIsToldToTheReaderAndToTheRefusedWriterInTheSameWords() {
    // Given
    World world = ready("locks");
    Person own = secretary(world, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");
    own.get(b1).then().body("locks", empty());

    // When / Then: exempt
    String b2 = entry(world, "dept-1-b2");
    office(world)
        .act(owed(world, "dept-1-b2"), "exemption", "{\"reason\":\"新建支部\"}")
        .then()
        .statusCode(200)
        .body("locks.kind", contains("EXEMPT"));
    Person exempt = secretary(world, "dept-1-b2");
    String told = exempt.get(b2).jsonPath().getString("locks[0].detail");
    exempt.get(b2).then().body("allowedActions", empty());
    exempt
        .put(b2, "{\"remarks\":\"仍要填\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/exempted"))
        .body("detail", equalTo(told))
        .body("detail", containsString("新建支部"));
    exempt
        .put(diagnosis(world, "dept-1-b2"), "{\"dimensions\":[{\"number\":1,\"result\":\"MET\"}]}")
        .then()
        .statusCode(409);
    exempt.act(b2, "submission", "{}").then().statusCode(409);

    // filed, returned, accepted
    filed(own, "dept-1-b1");
    String waits = own.get(b1).jsonPath().getString("locks[0].detail");
    own.get(b1).then().body("locks.kind", contains("SUBMITTED_ABOVE"));
    own.put(b1, "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/transition-not-allowed"))
        .body("errors.detail", contains(waits));
    own.put(diagnosis(world, "dept-1-b1"), "{\"dimensions\":[{\"number\":1,\"result\":\"MET\"}]}")
        .then()
        .statusCode(409)
        .body("errors.detail", contains(waits));
    superior.act(b1, "acceptance", "{}").then().statusCode(200);
    own.request()
        .header("Accept-Language", "en")
        .get(b1)
        .then()
        .body("locks.kind", contains("ACCEPTED_ABOVE"))
        .body("locks.closesWriting", contains(true))
        .body("locks[0].remedy", containsString("correction"));

    // being summed up closes nothing, closed closes everything
    world.tellCampaign("SUMMARISING", 3, null);
    await()
        .atMost(PATIENCE)
        .until(() -> own.get("").jsonPath().getString("state").equals("SUMMARISING"));
    own.act(b1, "reopening", "{\"reason\":\"更正\"}")
        .then()
        .statusCode(200)
        .body("locks.kind", contains("CAMPAIGN_SUMMARISING"))
        .body("locks.closesWriting", everyItem(equalTo(false)));
    filed(secretary(world, "dept-1-b3"), "dept-1-b3");
    superior.act(entry(world, "dept-1-b3"), "acceptance", "{}").then().statusCode(200);
    world.tellCampaign("CLOSED", 4, null);
    await()
        .atMost(PATIENCE)
        .until(() -> own.get("").jsonPath().getString("state").equals("CLOSED"));
    for (String action : new String[] {"submission", "acceptance"}) {
      (action.equals("submission") ? own : superior)
          .act(b1, action, "{}")
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/campaign-not-running"));
    }
    superior.act(b1, "return", "{\"reason\":\"晚了\"}").then().statusCode(409);
    office(world)
        .act(owed(world, "dept-2-b1"), "extension", "{\"until\":\"2029-01-01\",\"reason\":\"晚\"}")
        .then()
        .statusCode(409);
    own.get(b1)
        .then()
        .body("locks.kind", hasItem("CAMPAIGN_CLOSED"))
        .body("allowedActions", empty());
  }

  @Test
  void aReturnNamesTheRowsTheOwnerSeesThemAndANewSubmissionClearsThem() {
    // Given
    World world = ready("named");
    Person own = secretary(world, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    String problem = own.get(b1).jsonPath().getString("problems[0].id");
    var today = ChinaTime.dayOf(TestClock.now());
    String row =
        "{\"reason\":\"见行\",\"correctBy\":\"%s\",\"rows\":[{\"id\":\"%s\",\"reason\":\"太笼统\"}]}";

    // When / Then
    superior
        .act(b1, "return", row.formatted(today, "0b9c4b62-6a8e-4f56-9d7a-2f1f3c5a7d11"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/0/id"));
    superior
        .act(b1, "return", row.formatted(today.minusDays(1), problem))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/correctBy"));
    superior
        .act(b1, "return", row.formatted(today.plusYears(9), problem))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/correctBy"));
    superior.act(b1, "return", row.formatted(today, problem)).then().statusCode(200);
    superior
        .get("/obligations?milestone=ledger&timeliness=ON_TIME&firstReview=RETURNED")
        .then()
        .body("items.organisation", contains(world.code("dept-1-b1")));
    superior.get("/obligations?firstReview=PASSED").then().body("items", empty());
    own.get(b1)
        .then()
        .body("returnedRows.id", contains(problem))
        .body("returnedRows.reason", contains("太笼统"))
        .body("correctBy", equalTo(today.toString()));
    own.act(b1, "submission", "{}")
        .then()
        .statusCode(200)
        .body("returnedRows", empty())
        .body("locks.kind", not(hasItem("LOCKED_SINCE")));
  }
}
