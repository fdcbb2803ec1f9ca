package org.duibiao.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest extends CatalogTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"code\": \"a\", \"colour\": 1}|/colour",
        "{\"code\": 5}|/code",
        "{\"type\": \"SECT\"}|/type",
        "{\"type\": 2}|/type",
        "{\"name\": \"a\\u0000b\"}|/name",
        "{\"displayOrder\": \"1\"}|/displayOrder",
        "{\"displayOrder\": 1.5}|/displayOrder",
        "{\"validFrom\": \"2021-02-30\"}|/validFrom",
        "{\"hasPartyGroups\": \"true\"}|/hasPartyGroups",
        "[]|``"
      })
  void whatCannotBeReadIsNamed(String body, String pointer) {
    create(ORGANISATIONS, body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "null", "{\"code\": \"a\", \"code\": \"b\"}", "{} {}", "\"x\""})
  void brokenBodiesAreRefused(String body) {
    create(ORGANISATIONS, body).then().statusCode(400).contentType("application/problem+json");
    create(GUIDES, body).then().statusCode(400);
    create(CAMPAIGNS, body).then().statusCode(400);
  }

  @Test
  void overLongTextIsRefusedWithItsPlace() {
    create(
            ORGANISATIONS,
            organisation(fresh("b"), "BRANCH", "dept-01").replace("试验", "长".repeat(201)))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/name"));
    create(GUIDES, guide(fresh("g"), "\"BRANCH\"").replace("第三条", "长".repeat(20_001)))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/dimensions/1/indicators/0/text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=-1",
        "limit=0",
        "limit=501",
        "limit=x",
        "cursor=%00",
        "cursor=abc",
        "colour=1"
      })
  void wrongQueriesAreRefused(String query) {
    for (String list : new String[] {ORGANISATIONS, GUIDES, CAMPAIGNS}) {
      asOffice().urlEncodingEnabled(false).get(list + "?" + query).then().statusCode(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"type=SECT", "q=%00", "parent=%00"})
  void wrongFiltersAreRefused(String query) {
    asOffice().urlEncodingEnabled(false).get(ORGANISATIONS + "?" + query).then().statusCode(400);
  }

  @Test
  void aCursorBelongsToItsFilters() {
    String next =
        asOffice()
            .queryParam("limit", 1)
            .get(ORGANISATIONS)
            .then()
            .extract()
            .jsonPath()
            .getString("next");
    asOffice()
        .queryParam("cursor", next)
        .queryParam("type", "BRANCH")
        .get(ORGANISATIONS)
        .then()
        .statusCode(400);
  }

  @Test
  void otherMediaTypesAreRefused() {
    asOffice()
        .contentType("application/xml")
        .body("<a/>")
        .post(ORGANISATIONS)
        .then()
        .statusCode(415);
  }

  @Test
  void nobodyWithoutATokenOfOursGetsIn() {
    given().get(ORGANISATIONS).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.forAnotherAudience("office", "office@college"))
        .get(ORGANISATIONS)
        .then()
        .statusCode(401);
    as("nobody").get(ORGANISATIONS).then().statusCode(403);
  }

  @Test
  void fourByteCharactersComeBackByteForByte() {
    String code = fresh("b");
    String name = "𠮷𪚥支部😀👨‍👩‍👧“引号”　全角";
    create(
            ORGANISATIONS,
            """
            {"code": "%s", "name": "%s", "type": "GENERAL_BRANCH", "parent": "college"}
            """
                .formatted(code, name))
        .then()
        .statusCode(201);
    asOffice().get(ORGANISATIONS + "/" + code).then().body("name", equalTo(name));
  }
}
