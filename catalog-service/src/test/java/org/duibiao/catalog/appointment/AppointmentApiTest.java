package org.duibiao.catalog.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentApiTest extends CatalogTest {
  @Test
  void appointsAndTellsItWithTheOrganisation() {
    String branch = branch();

    String id = appoint(branch, "p-1", "SECRETARY");

    asOffice()
        .get(path(branch) + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("post", equalTo("SECRETARY"))
        .body("allowedActions", contains("CORRECT", "END"));
    asOffice().get(ORGANISATIONS + "/" + branch).then().body("version", equalTo(2));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(branch)).contains("\"person\":\"p-1\""));
  }

  @Test
  void refusesASecondSecretaryAndAPostThatABranchDoesNotHave() {
    String branch = branch();
    appoint(branch, "p-1", "SECRETARY");

    create(path(branch), person("p-2", "SECRETARY"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/post"));
    create(path(branch), person("p-3", "OFFICE"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/post"));
  }

  @Test
  void endsAnAppointmentOnceWithAReason() {
    String branch = branch();
    String end = path(branch) + "/" + appoint(branch, "p-1", "SECRETARY") + "/end";
    String body = "{\"validTo\": \"2041-04-10\", \"reason\": \"换届\"}";

    asOffice().body(body).post(end).then().statusCode(428);
    asOffice()
        .header("If-Match", "\"1\"")
        .body("{\"validTo\": \"2000-01-01\", \"reason\": \"换届\"}")
        .post(end)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/validTo"));
    asOffice()
        .header("If-Match", "\"1\"")
        .body(body)
        .post(end)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("state", equalTo("ENDED"))
        .body("allowedActions", contains("CORRECT"));
    asOffice().header("If-Match", "\"1\"").body(body).post(end).then().statusCode(412);
    asOffice().header("If-Match", "\"2\"").body(body).post(end).then().statusCode(409);
  }

  @Test
  void correctsTheDaysOfAnAppointmentThatHasEnded() {
    // Given: one that ended, and a successor
    String branch = branch();
    String one = path(branch) + "/" + appoint(branch, "p-1", "SECRETARY");
    LocalDate first =
        LocalDate.parse(asOffice().get(one).then().extract().<String>path("validFrom"));
    asOffice()
        .header("If-Match", "\"1\"")
        .body("{\"validTo\": \"%s\", \"reason\": \"换届\"}".formatted(first.plusDays(30)))
        .post(one + "/end")
        .then()
        .statusCode(200);
    asOffice()
        .body(
            "{\"person\":\"p-2\",\"name\":\"王芳\",\"post\":\"SECRETARY\",\"validFrom\":\"%s\"}"
                .formatted(first.plusDays(31)))
        .post(path(branch))
        .then()
        .statusCode(201);
    String body = "{\"validFrom\":\"%s\",\"validTo\":%s,\"reason\":\"录入有误\"}";
    String right = body.formatted(first.minusDays(5), "\"" + first.plusDays(20) + "\"");

    // When / Then: what may not be is refused
    asOffice().body(right).post(one + "/correction").then().statusCode(428);
    asOffice()
        .header("If-Match", "\"1\"")
        .body(right)
        .post(one + "/correction")
        .then()
        .statusCode(412);
    for (String into :
        List.of("\"" + first.plusDays(31) + "\"", "\"" + first.plusDays(90) + "\"")) {
      asOffice()
          .header("If-Match", "\"2\"")
          .body(body.formatted(first, into))
          .post(one + "/correction")
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/validFrom"));
    }
    for (String none : List.of("null", "\"" + first.minusDays(1) + "\"")) {
      asOffice()
          .header("If-Match", "\"2\"")
          .body(body.formatted(first, none))
          .post(one + "/correction")
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/validTo"));
    }
    as("s", "secretary@" + branch)
        .header("If-Match", "\"2\"")
        .body(right)
        .post(one + "/correction")
        .then()
        .statusCode(403);
    as("p-1", "office@" + branch)
        .header("If-Match", "\"2\"")
        .body(right)
        .post(one + "/correction")
        .then()
        .statusCode(403);

    // And: the right days are kept and told
    asOffice()
        .header("If-Match", "\"2\"")
        .body(right)
        .post(one + "/correction")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"3\""))
        .body("state", equalTo("ENDED"))
        .body("validFrom", equalTo(first.minusDays(5).toString()))
        .body("validTo", equalTo(first.plusDays(20).toString()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(told(branch)).contains(first.plusDays(20).toString()));
  }

  @Test
  void anImportSaysWhatItLeavesAsItIs() {
    String branch = branch();
    String one = path(branch) + "/" + appoint(branch, "p-1", "SECRETARY");
    String known = asOffice().get(one).then().extract().path("validFrom");
    String row = "党组织代码,工号,姓名,职务,截止日期\n%s,p-1,别的姓名,书记,2099-12-31\n".formatted(branch);

    String report =
        asOffice()
            .contentType("text/csv")
            .body(row.getBytes(StandardCharsets.UTF_8))
            .post("/api/catalog/v1/appointment-imports?mode=apply")
            .then()
            .statusCode(200)
            .body("created", equalTo(0))
            .extract()
            .asString();

    assertThat(report).contains("导入不改动已有任职", "日期有误请用该任职的“更正”");
    asOffice()
        .get(one)
        .then()
        .body("validTo", nullValue())
        .body("validFrom", equalTo(known))
        .header("ETag", equalTo("\"1\""));
  }

  @Test
  void aPortalDoesNotSeeHowPeopleAreReached() {
    asPortal("catalog:read")
        .get(ORGANISATIONS + "/dept-01/appointments")
        .then()
        .statusCode(200)
        .body("items.person", hasItem("secretary-dept-01"))
        .body("items[0].email", nullValue());
    as("auditor", "auditor@college")
        .get(ORGANISATIONS + "/dept-01/appointments")
        .then()
        .body("items.email", hasItem("secretary-dept-01@example.edu.cn"));
  }

  @Test
  void onlyTheOfficeAppointsAndOnlyInItsReach() {
    as("s", "secretary@dept-01")
        .body(person("p", "OFFICER"))
        .post(path("dept-01"))
        .then()
        .statusCode(403);
    as("o", "office@" + committee())
        .body(person("p", "OFFICER"))
        .post(path("dept-01"))
        .then()
        .statusCode(404);
  }

  @Test
  void nobodyAppointsThemselvesToMoreThanTheyHold() {
    String branch = branch();
    String college = committee();

    for (String spelling : List.of("zhou", "Zhou", " ZHOU ")) {
      as("zhou", "office@college", "officer@" + branch)
          .body(person(spelling, "DEPUTY_SECRETARY"))
          .post(path(branch))
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/self-grant"));
    }
    as("zhou", "office@college")
        .body(person("zhou", "LEADER"))
        .post(path(college))
        .then()
        .statusCode(403);
    as("zhou", "office@college")
        .body(person("zhou", "OFFICE"))
        .post(path(college))
        .then()
        .statusCode(403);
    as("zhou", "office@college", "office@" + college)
        .body(person("zhou", "OFFICE"))
        .post(path(college))
        .then()
        .statusCode(201);
  }

  @Test
  void pagesThroughThePeople() {
    String next =
        asOffice()
            .queryParam("limit", 2)
            .get(path("college"))
            .then()
            .body("items", hasSize(2))
            .extract()
            .jsonPath()
            .getString("next");
    asOffice()
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get(path("college"))
        .then()
        .body("items", hasSize(2))
        .body("next", nullValue());
  }

  @Test
  void aPortalReadsOnlyWhatItsScopesAllow() {
    asPortal("ledger:read")
        .get(ORGANISATIONS + "/dept-01/appointments")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/insufficient-scope"));
    asPortal("catalog:read").get(API + "/delegations").then().statusCode(403);
  }

  private static RequestSpecification asPortal(String scope) {
    return given()
        .auth()
        .oauth2(Tokens.ofPortal("portal-demo", scope, "portal@college"))
        .contentType(ContentType.JSON);
  }

  private static String told(String branch) {
    return Events.read("catalog.organisations").stream()
        .filter(event -> event.key().equals(branch))
        .map(event -> new String(event.value(), StandardCharsets.UTF_8))
        .reduce("", (earlier, later) -> later);
  }

  private static String branch() {
    String code = fresh("b");
    String department = fresh("d");
    create(ORGANISATIONS, organisation(department, "GENERAL_BRANCH", "college"))
        .then()
        .statusCode(201);
    create(ORGANISATIONS, organisation(code, "BRANCH", department)).then().statusCode(201);
    return code;
  }

  private static String appoint(String branch, String person, String post) {
    return create(path(branch), person(person, post))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static String path(String organisation) {
    return ORGANISATIONS + "/" + organisation + "/appointments";
  }

  private static String person(String person, String post) {
    return """
        {"person": "%s", "name": "李明", "post": "%s", "email": "li@example.edu.cn"}
        """
        .formatted(person, post);
  }
}
