package org.duibiao.catalog.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.catalog.testing.CatalogTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationApiTest extends CatalogTest {
  @Test
  void showsAnOrganisationWithItsVersionAndWhatTheCallerMayDo() {
    asOffice()
        .get(ORGANISATIONS + "/dept-01-b1")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("parent", equalTo("dept-01"))
        .body("type", equalTo("BRANCH"))
        .body(
            "allowedActions",
            contains("UPDATE", "APPOINT", "MOVE", "DISSOLVE", "MERGE", "SPLIT", "HAND_OVER"));
    as("officer-dept-01-b1", "officer@dept-01-b1")
        .get(ORGANISATIONS + "/dept-01-b1")
        .then()
        .body("allowedActions", empty());
  }

  @Test
  void aForeignOrganisationLooksLikeAnAbsentOne() {
    var secretary = "secretary@dept-01";
    as("s", secretary).get(ORGANISATIONS + "/dept-02").then().statusCode(404);
    as("s", secretary).get(ORGANISATIONS + "/nowhere").then().statusCode(404);
    as("s", secretary).get(ORGANISATIONS + "/college").then().statusCode(404);
    as("s", secretary).get(ORGANISATIONS + "/dept-01-b3").then().statusCode(200);
  }

  @Test
  void oddCodesInThePathNameNothing() {
    for (String odd : List.of("%00", "A", "%F0%9F%98%80", "a'b", "a%20b")) {
      asOffice().urlEncodingEnabled(false).get(ORGANISATIONS + "/" + odd).then().statusCode(404);
    }
  }

  @Test
  void onlyTheOfficeFounds() {
    String body = organisation(fresh("b"), "BRANCH", "dept-01");
    as("s", "secretary@dept-01").body(body).post(ORGANISATIONS).then().statusCode(403);
    as("a", "auditor@college").body(body).post(ORGANISATIONS).then().statusCode(403);
  }

  @Test
  void foundsABranchWithWarningsWhereTheNumbersAreUnusual() {
    String parent = department();
    String code = fresh("b");
    create(
            ORGANISATIONS,
            """
            {"code": "%s", "name": "学生党支部", "type": "BRANCH", "category": "STUDENT",
             "parent": "%s", "memberCount": 51}
            """
                .formatted(code, parent))
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .header("Location", notNullValue())
        .body("warnings[0].pointer", equalTo("/memberCount"))
        .body("version", equalTo(1));
  }

  @Test
  void refusesASuperiorThatIsUnknownForeignOrOfTheWrongType() {
    create(ORGANISATIONS, organisation(fresh("b"), "BRANCH", "nowhere"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parent"));
    create(ORGANISATIONS, organisation(fresh("b"), "BRANCH", "college"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parent"));
    as("o", "office@" + committee())
        .body(organisation(fresh("b"), "BRANCH", "dept-01"))
        .post(ORGANISATIONS)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parent"));
  }

  @Test
  void aNewTopIsNobodysToMake() {
    create(
            ORGANISATIONS,
            """
            {"code": "%s", "name": "另一党委", "type": "COMMITTEE"}
            """
                .formatted(fresh("top")))
        .then()
        .statusCode(403);
  }

  @Test
  void aCodeIsGivenOnce() {
    create(ORGANISATIONS, organisation("dept-01-b1", "BRANCH", "dept-01"))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/code-taken"));
  }

  @Test
  void theSameKeyAndPayloadGetTheFirstAnswerAgain() {
    String key = UUID.randomUUID().toString();
    String code = fresh("b");
    String parent = department();
    String body = organisation(code, "BRANCH", parent);

    asOffice().header("Idempotency-Key", key).body(body).post(ORGANISATIONS).then().statusCode(201);

    asOffice()
        .header("Idempotency-Key", key)
        .body(body)
        .post(ORGANISATIONS)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("code", equalTo(code));
    asOffice()
        .header("Idempotency-Key", key)
        .body(organisation(fresh("b"), "BRANCH", parent))
        .post(ORGANISATIONS)
        .then()
        .statusCode(422);
  }

  @Test
  void aChangeNeedsTheVersionThatWasRead() {
    String code = department();
    String path = ORGANISATIONS + "/" + code;
    String body = changed(code, "GENERAL_BRANCH", "college");

    asOffice().body(body).put(path).then().statusCode(428);
    asOffice().header("If-Match", "\"9\"").body(body).put(path).then().statusCode(412);
    asOffice().header("If-Match", "nonsense").body(body).put(path).then().statusCode(400);
    asOffice()
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("name", equalTo("改名" + code));
  }

  @Test
  void existenceAndVersionAreCheckedBeforeTheContent() {
    String broken = "{\"type\": \"BRANCH\"}";
    asOffice().body(broken).put(ORGANISATIONS + "/nowhere").then().statusCode(404);
    String path = ORGANISATIONS + "/" + department();
    asOffice().body(broken).put(path).then().statusCode(428);
    asOffice().header("If-Match", "\"7\"").body(broken).put(path).then().statusCode(412);
    asOffice().header("If-Match", "\"1\"").body(broken).put(path).then().statusCode(422);
  }

  @Test
  void aMoveMayNotMakeACircle() {
    String upper = committee();
    String lower = fresh("committee");
    create(ORGANISATIONS, organisation(lower, "COMMITTEE", upper)).then().statusCode(201);

    asOffice()
        .header("If-Match", "\"1\"")
        .body(changed(upper, "COMMITTEE", lower))
        .put(ORGANISATIONS + "/" + upper)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parent"));
  }

  @Test
  void aMoveCarriesTheSubtreeAlong() {
    String from = committee();
    String to = committee();
    String department = fresh("d");
    String branch = fresh("b");
    create(ORGANISATIONS, organisation(department, "GENERAL_BRANCH", from)).then().statusCode(201);
    create(ORGANISATIONS, organisation(branch, "BRANCH", department)).then().statusCode(201);

    asOffice()
        .header("If-Match", "\"1\"")
        .body(changed(department, "GENERAL_BRANCH", to))
        .put(ORGANISATIONS + "/" + department)
        .then()
        .statusCode(200);

    as("o", "office@" + to).get(ORGANISATIONS + "/" + branch).then().statusCode(200);
    as("o", "office@" + from).get(ORGANISATIONS + "/" + branch).then().statusCode(404);
  }

  @Test
  void itsTypeStaysFitForWhatStandsBelow() {
    String department = department();
    create(ORGANISATIONS, organisation(fresh("b"), "BRANCH", department)).then().statusCode(201);

    asOffice()
        .header("If-Match", "\"1\"")
        .body(changed(department, "DIRECT_BRANCH", "college"))
        .put(ORGANISATIONS + "/" + department)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/type"));
  }

  @Test
  void listsTheChildrenInDisplayOrder() {
    asOffice()
        .queryParam("parent", "dept-01")
        .get(ORGANISATIONS)
        .then()
        .statusCode(200)
        .body("items.code.findAll { it.startsWith('dept-01-b') }", hasSize(3))
        .body("items[0].code", equalTo("dept-01-b1"))
        .body("next", nullValue());
  }

  @Test
  void pagesThroughTheWholeScopeWithoutGapOrRepetition() {
    Set<String> seen = new HashSet<>();
    int rows = 0;
    String cursor = null;
    do {
      var request = as("s", "secretary@dept-02").queryParam("limit", 4);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page = request.get(ORGANISATIONS).then().statusCode(200).extract().jsonPath();
      List<String> codes = page.getList("items.code");
      seen.addAll(codes);
      rows += codes.size();
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(rows).isEqualTo(10).isEqualTo(seen.size());
    assertThat(seen).allMatch(code -> code.startsWith("dept-02"));
  }

  @Test
  void filtersByTypeAndText() {
    asOffice()
        .queryParam("type", "DIRECT_BRANCH")
        .queryParam("q", "离退休")
        .get(ORGANISATIONS)
        .then()
        .body("items.code", contains("direct-02"));
    asOffice().queryParam("q", "100%_").get(ORGANISATIONS).then().body("items", empty());
    asOffice()
        .queryParam("type", "GENERAL_BRANCH")
        .queryParam("limit", 500)
        .get(ORGANISATIONS)
        .then()
        .body("items.code", hasItem("dept-08"))
        .body("items.code", not(hasItem("direct-01")));
  }

  @Test
  void peopleOfADissolvedOrganisationOnlyRead() {
    String committee = committee();
    asOffice()
        .header("If-Match", "\"1\"")
        .body(
            """
            {"name": "已撤销", "type": "COMMITTEE", "parent": "college", "validTo": "2021-03-31"}
            """)
        .put(ORGANISATIONS + "/" + committee)
        .then()
        .statusCode(200);

    var office = "office@" + committee;
    as("o", office).get(ORGANISATIONS + "/" + committee).then().statusCode(200);
    as("o", office)
        .body(organisation(fresh("d"), "GENERAL_BRANCH", committee))
        .post(ORGANISATIONS)
        .then()
        .statusCode(403);
  }

  @Test
  void speaksEnglishToThoseWhoAskForIt() {
    asOffice()
        .header("Accept-Language", "en")
        .body(organisation(fresh("b"), "BRANCH", "college"))
        .post(ORGANISATIONS)
        .then()
        .body(
            "errors.detail",
            containsInAnyOrder("a branch cannot stand directly under a committee"));
  }

  private static String department() {
    String code = fresh("d");
    create(ORGANISATIONS, organisation(code, "GENERAL_BRANCH", "college")).then().statusCode(201);
    return code;
  }

  private static String changed(String code, String type, String parent) {
    return """
        {"name": "改名%s", "type": "%s", "parent": "%s", "displayOrder": 99}
        """
        .formatted(code, type, parent);
  }
}
