package org.duibiao.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Typical cases are told, reviewed as entries are, and one may be chosen for the province. */
@QuarkusTest
class TypicalCaseTest extends LedgerTest {
  private static final String CASE =
      """
      {"kind":"CONSTRUCTION","title":"先锋岗","background":"背景","practice":"做法","effect":"成效"%s}
      """;

  @Test
  void isToldReviewedByTheSuperiorAndChosenByTheOfficeOnlyOnceAccepted() {
    World world = ready("case");
    String list = "/organisations/" + world.code("direct-1") + "/typical-cases";
    Person unit = secretary(world, "direct-1");
    unit.request()
        .body(CASE.formatted(",\"evidence\":[\"" + UUID.randomUUID() + "\"]"))
        .post(list)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/evidence/0"));
    String id =
        unit.request()
            .body(CASE.formatted(""))
            .post(list)
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .extract()
            .path("id");
    String path = list + "/" + id;
    Person office = office(world);

    office.put(path + "/choice", "\"1\"", "{\"chosen\":true}").then().statusCode(409);
    unit.act(path, "submission", "{}").then().statusCode(200);
    unit.act(path, "acceptance", "{}").then().statusCode(403);
    office.act(path, "return", "{\"reason\":\"成效不实\"}").then().statusCode(200);
    unit.put(path, CASE.formatted("").replace("成效", "实效")).then().statusCode(200);
    unit.act(path, "submission", "{}").then().statusCode(200);
    office.act(path, "acceptance", "{}").then().statusCode(200);
    office
        .get(path)
        .then()
        .body("allowedActions", containsInAnyOrder("REOPEN", "CHOOSE", "RELEASE"));
    String etag = office.etag(path);
    unit.put(path + "/choice", etag, "{\"chosen\":true}").then().statusCode(403);
    office
        .put(path + "/choice", etag, "{\"chosen\":true}")
        .then()
        .statusCode(200)
        .body("chosenBy", equalTo(world.person("office")));
    office.get(path + "/revisions").then().body("revisions.effect", contains("成效", "实效"));
    unit.act(path, "reopening", "{\"reason\":\"更正\"}")
        .then()
        .statusCode(200)
        .body("chosenBy", nullValue())
        .body("acceptedRevision", equalTo(2));
    unit.get(list).then().statusCode(200).body("items", hasSize(1));
    secretary(world, "dept-1").get(path).then().statusCode(404);
  }

  @Test
  void nobodyChoosesWhatTheyWrote() {
    World world = ready("case-own");
    String list = "/organisations/" + world.code("dept-1-b1") + "/typical-cases";
    Person office = office(world);
    String id = office.request().body(CASE.formatted("")).post(list).then().extract().path("id");
    String path = list + "/" + id;
    secretary(world, "dept-1-b1").act(path, "submission", "{}").then().statusCode(200);
    secretary(world, "dept-1").act(path, "acceptance", "{}").then().statusCode(200);

    office.put(path + "/choice", office.etag(path), "{\"chosen\":true}").then().statusCode(403);
  }
}
