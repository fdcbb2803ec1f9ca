package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notice's way of a ledger, from the branch to the college. */
@QuarkusTest
class FilingStoryTest extends LedgerTest {

  @Test
  void aBranchIsReturnedCorrectedAndAcceptedAndItsDepartmentFilesWithOneMissing() {
    World world = ready("story");
    Person officer = officer(world, "dept-1-b1");
    Person own = secretary(world, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");

    officer
        .put(
            diagnosis(world, "dept-1-b1"),
            """
            {"dimensions":[{"number":1,"result":"MET"},{"number":2,"result":"MET"}],
             "findings":[{"indicator":"branch-1.2","result":"NOT_MET","note":"学习不够深入"},
                         {"indicator":"branch-2.1","result":"MET","goodPractice":"严把入口"}]}
            """)
        .then()
        .statusCode(200)
        .body("progress.assessed", equalTo(3))
        .body("progress.total", equalTo(3));
    officer
        .get(b1)
        .then()
        .statusCode(200)
        .body("problems.indicator", contains("branch-1.2"))
        .body("problems.origin", contains("DIAGNOSIS"))
        .body("problems.text", contains("学习不够深入"))
        .body("successfulPractices.text", contains("严把入口"))
        .body("allowedActions", contains("SAVE"));
    own.act(b1, "submission", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("signedOffBy", equalTo(world.secretary("dept-1-b1")))
        .body("filledInBy", equalTo(world.person("officer-dept-1-b1")))
        .body("allowedActions", contains("RECALL"));
    superior
        .act(b1, "return", "{\"reason\":\"写得过于笼统\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("returnReason", equalTo("写得过于笼统"));
    String problem = own.get(b1).jsonPath().getString("problems[0].id");
    own.put(
            b1,
            """
            {"problems":[{"id":"%s","indicator":"branch-1.2","text":"全年学习24学时，差8学时"}]}
            """
                .formatted(problem))
        .then()
        .statusCode(200)
        .body("problems.id", contains(problem));
    own.act(b1, "submission", "{}").then().statusCode(200).body("revision", equalTo(2));
    superior
        .act(b1, "acceptance", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("acceptedRevision", equalTo(2))
        .body("timeliness", equalTo("ON_TIME"));

    filed(secretary(world, "dept-1-b2"), "dept-1-b2");
    superior.act(entry(world, "dept-1-b2"), "acceptance", "{}").then().statusCode(200);

    String ledger = ledger(world, "dept-1");
    written(superior, "dept-1");
    superior
        .act(ledger, "submission", "{}")
        .then()
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].pointer", equalTo("/missing"));
    superior
        .act(
            ledger,
            "submission",
            """
            {"missing":[{"organisation":"%s","explanation":"书记外出"},
                        {"organisation":"%s","explanation":"不缺"}]}
            """
                .formatted(world.code("dept-1-b3"), world.code("dept-1-b1")))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/missing/1/organisation"));
    superior
        .act(
            ledger,
            "submission",
            "{\"missing\":[{\"organisation\":\"%s\",\"explanation\":\"书记外出\"}]}"
                .formatted(world.code("dept-1-b3")))
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("rows.number", contains(1, 2, 3))
        .body(
            "rows.organisation",
            contains(world.code("dept-1"), world.code("dept-1-b1"), world.code("dept-1-b2")))
        .body("missing.organisation", contains(world.code("dept-1-b3")))
        .body("missing[0].explanation", equalTo("书记外出"));
    office(world)
        .act(ledger, "acceptance", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));
    office(world)
        .get(entry(world, "dept-1"))
        .then()
        .body("state", equalTo("ACCEPTED"))
        .body("allowedActions", contains("REOPEN"));

    superior.act(ledger, "supplement", "{}").then().statusCode(409);
    filed(secretary(world, "dept-1-b3"), "dept-1-b3");
    superior.act(entry(world, "dept-1-b3"), "acceptance", "{}").then().statusCode(200);
    superior.get(ledger).then().body("allowedActions", contains("SUPPLEMENT"));
    superior
        .act(ledger, "supplement", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("rows", hasSize(4))
        .body("missing", hasSize(0))
        .body("supplements.organisation", contains(world.code("dept-1-b3")));

    office(world)
        .get("/problems?organisation=" + world.code("dept-1"))
        .then()
        .statusCode(200)
        .body("items", hasSize(4))
        .body("items.problemId", hasItem(problem))
        .body("items.state", not(hasItem("WITHDRAWN")));
    office(world)
        .get("/coverage")
        .then()
        .body("expected", equalTo(8))
        .body("onTime", equalTo(4))
        .body("pending", equalTo(4))
        .body("children.organisation", hasItems(world.code("dept-1"), world.code("direct-1")));
  }

  @Test
  void aCorrectionKeepsTheAcceptedRevisionInForceAndShowsAsNewerAbove() {
    World world = ready("correction");
    Person own = secretary(world, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    superior.act(b1, "acceptance", "{}").then().statusCode(200);
    written(superior, "dept-1");
    superior
        .act(
            ledger(world, "dept-1"),
            "submission",
            """
            {"missing":[{"organisation":"%s","explanation":"甲"},{"organisation":"%s","explanation":"乙"}]}
            """
                .formatted(world.code("dept-1-b2"), world.code("dept-1-b3")))
        .then()
        .statusCode(200);

    own.act(b1, "reopening", "{\"reason\":\"更正学时\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"))
        .body("acceptedRevision", equalTo(1));
    superior
        .get("/problems?organisation=" + world.code("dept-1-b1"))
        .then()
        .body("items.state", contains("ACCEPTED"));
    own.put(
            diagnosis(world, "dept-1-b1"),
            "{\"findings\":[{\"indicator\":\"branch-1.2\",\"result\":\"NOT_MET\"}]}")
        .then()
        .statusCode(200);
    own.put(b1, "{\"problems\":[],\"noProblemFound\":true}").then().statusCode(200);
    own.act(b1, "submission", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/findings/branch-1.2"));
    assessed(own, "dept-1-b1");
    own.act(b1, "submission", "{}").then().statusCode(200);
    superior
        .get(ledger(world, "dept-1"))
        .then()
        .body("rows[1].revision", equalTo(1))
        .body("rows[1].newerAvailable", equalTo(false));
    superior
        .act(b1, "acceptance", "{}")
        .then()
        .statusCode(200)
        .body("acceptedRevision", equalTo(2));

    superior
        .get(ledger(world, "dept-1"))
        .then()
        .body("rows[1].revision", equalTo(1))
        .body("rows[1].problems", hasSize(1))
        .body("rows[1].newerAvailable", equalTo(true));
    superior
        .act(ledger(world, "dept-1"), "supplement", "{}")
        .then()
        .statusCode(200)
        .body("rows[1].revision", equalTo(2))
        .body("rows[1].problems", hasSize(0))
        .body("rows[1].newerAvailable", equalTo(false));
    superior
        .get("/problems?organisation=" + world.code("dept-1-b1"))
        .then()
        .body("items.state", contains("WITHDRAWN"));
    own.get(b1 + "/revisions")
        .then()
        .statusCode(200)
        .body("items.number", contains(1, 2))
        .body("items[0].problems", hasSize(1))
        .body("items[1].noProblemFound", equalTo(true));
    own.get(b1 + "/revisions/9").then().statusCode(404);
  }

  @Test
  void aUnitFilesItsOwnEntryOnlyWithItsLedger() {
    World world = ready("unit");
    Person unit = secretary(world, "dept-1");
    written(unit, "dept-1");

    unit.act(entry(world, "dept-1"), "submission", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/files-a-ledger"));
    unit.get(entry(world, "dept-1")).then().body("allowedActions", contains("SAVE"));
  }

  @Test
  void returningARecalledAndReopenedLedgerMovesTheUnitsOwnEntryAlong() {
    World world = ready("along");
    Person unit = secretary(world, "dept-1");
    String ledger = ledger(world, "dept-1");
    String missing =
        """
        {"missing":[{"organisation":"%s","explanation":"甲"},{"organisation":"%s","explanation":"乙"},
         {"organisation":"%s","explanation":"丙"}]}
        """
            .formatted(world.code("dept-1-b1"), world.code("dept-1-b2"), world.code("dept-1-b3"));
    written(unit, "dept-1");
    unit.act(ledger, "submission", missing).then().statusCode(200);

    unit.act(ledger, "recall", "{}").then().statusCode(200).body("state", equalTo("DRAFT"));
    unit.get(entry(world, "dept-1")).then().body("state", equalTo("DRAFT"));
    unit.get("/obligations?organisation=" + world.code("dept-1") + "&milestone=ledger&limit=1")
        .then()
        .body("items[0].state", equalTo("PENDING"))
        .body("items[0].firstSubmittedAt", nullValue());
    unit.act(ledger, "submission", missing).then().statusCode(200);
    office(world)
        .act(ledger, "return", "{\"reason\":\"说明不足\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"));
    unit.get(entry(world, "dept-1"))
        .then()
        .body("state", equalTo("RETURNED"))
        .body("returnReason", equalTo("说明不足"));
    unit.act(ledger, "submission", missing).then().statusCode(200).body("revision", equalTo(3));
    office(world).act(ledger, "acceptance", "{}").then().statusCode(200);
    unit.get("/obligations?organisation=" + world.code("dept-1") + "&milestone=ledger&limit=1")
        .then()
        .body("items[0].state", equalTo("FULFILLED"))
        .body("items[0].firstSubmittedAt", notNullValue())
        .body("items[0].passedAtFirstReview", equalTo(false));

    unit.act(entry(world, "dept-1"), "reopening", "{\"reason\":\"更正\"}").then().statusCode(200);
    unit.get(ledger).then().body("state", equalTo("REOPENED"));
    unit.act(ledger, "submission", missing).then().statusCode(200);
    List<String> actions = office(world).get(ledger).jsonPath().getList("allowedActions");
    assertThat(actions).containsExactly("ACCEPT", "RETURN", "RECALL");
  }

  @Test
  void aBranchHasNoLedgerAndTheCommitteeOwesNothing() {
    World world = ready("nothing");

    secretary(world, "dept-1-b1").get(ledger(world, "dept-1-b1")).then().statusCode(404);
    office(world).get(entry(world, "college")).then().statusCode(404);
    office(world)
        .get("/obligations?organisation=" + world.code("dept-1"))
        .then()
        .statusCode(200)
        .body("items", hasSize(5))
        .body(
            "items.milestone",
            containsInAnyOrder("interim", "ledger", "ledger", "ledger", "ledger"));
  }
}
