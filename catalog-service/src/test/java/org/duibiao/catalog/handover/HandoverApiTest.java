package org.duibiao.catalog.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duibiao.catalog.testing.People.appoint;
import static org.duibiao.catalog.testing.People.appointed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.catalog.testing.People.Department;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HandoverApiTest extends CatalogTest {
  @Test
  void theOfficeHandsThePostOverInOneStep() {
    Department department = Department.make();
    String leaving = fresh("p");
    String appointment = appoint(leaving, "SECRETARY", department.code());
    String successor = fresh("p");
    String before = etag(path(department.code()));

    String id =
        handOver(asOffice(), department.code(), request(successor, today()))
            .statusCode(201)
            .body("from", equalTo(leaving))
            .body("fromName", equalTo("李明"))
            .body("to", equalTo(successor))
            .body("post", equalTo("SECRETARY"))
            .body("date", equalTo(today().toString()))
            .extract()
            .path("id");

    assertThat(etag(path(department.code()))).isNotEqualTo(before);
    asOffice()
        .get(path(department.code()) + "/appointments")
        .then()
        .body("items.find { it.id == '%s' }.state".formatted(appointment), equalTo("ENDED"))
        .body(
            "items.find { it.id == '%s' }.validTo".formatted(appointment),
            equalTo(today().minusDays(1).toString()))
        .body(
            "items.find { it.person == '%s' }.validFrom".formatted(successor),
            equalTo(today().toString()))
        .body("items.find { it.person == '%s' }.dualLeader".formatted(successor), equalTo(true));
    await()
        .untilAsserted(
            () ->
                assertThat(told("catalog.handovers", department.code()))
                    .contains(id, leaving, successor, "\"post\":\"SECRETARY\""));
    await()
        .untilAsserted(
            () ->
                assertThat(told("catalog.organisations", department.code()))
                    .contains(leaving, successor));
  }

  @Test
  void theLeavingSecretaryAndASuperiorOnesHandItOverToo() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.branch());

    as(secretary, "secretary@" + department.branch())
        .get(path(department.branch()))
        .then()
        .body("allowedActions", contains("HAND_OVER"));
    handOver(
            as(secretary, "secretary@" + department.branch()),
            department.branch(),
            request(fresh("p"), today().plusDays(1)))
        .statusCode(201);
    handOver(
            as("above", "secretary@" + department.code()),
            department.branch(),
            request(fresh("p"), today().plusDays(5)))
        .statusCode(201);
  }

  @Test
  void nobodyElseDoes() {
    Department department = Department.make();
    appointed("SECRETARY", department.branch());
    String body = request(fresh("p"), today());

    as("not-appointed", "secretary@" + department.branch())
        .get(path(department.branch()))
        .then()
        .body("allowedActions", empty());
    for (String post :
        List.of(
            "secretary@" + department.branch(),
            "officer@" + department.branch(),
            "officer@" + department.code(),
            "leader@college",
            "auditor@college")) {
      handOver(as("other", post), department.branch(), body).statusCode(403);
    }
    handOver(as("other", "secretary@dept-01"), department.branch(), body).statusCode(404);
    handOver(as("other", "office@" + committee()), department.branch(), body).statusCode(404);
  }

  @Test
  void nobodyHandsAPostOverToThemselves() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.branch());

    for (RequestSpecification caller :
        List.of(
            as("zhou", "office@college"),
            as("zhou", "secretary@" + department.code()),
            as("zhou", "office@college", "secretary@" + department.branch()))) {
      handOver(caller, department.branch(), request("zhou", today()))
          .statusCode(403)
          .body("type", equalTo("/problems/self-grant"));
    }
    handOver(
            as(secretary, "secretary@" + department.branch()),
            department.branch(),
            request(secretary, today()))
        .statusCode(403);
  }

  @Test
  void aDelegateHandsNothingOverToTheirDelegator() {
    String college = committee();
    String department = fresh("d");
    create(ORGANISATIONS, organisation(department, "GENERAL_BRANCH", college))
        .then()
        .statusCode(201);
    String zhou = appointed("OFFICE", college);
    String delegate = fresh("p");
    delegate(zhou, delegate, "office", college);
    await().untilAsserted(() -> as(delegate).get(path(department)).then().statusCode(200));

    handOver(as(delegate), department, request(zhou, today()))
        .statusCode(403)
        .body("type", equalTo("/problems/self-grant"));
    handOver(as(delegate), department, request(fresh("p"), today())).statusCode(201);
  }

  @Test
  void aVacancyIsFilled() {
    Department department = Department.make();

    handOver(asOffice(), department.code(), request(fresh("p"), today()))
        .statusCode(201)
        .body("from", nullValue())
        .body("fromName", nullValue());
  }

  @Test
  void endsWhatTheLeavingSecretaryHasDelegated() {
    Department department = Department.make();
    String leaving = appointed("SECRETARY", department.code());
    String now = delegate(leaving, fresh("p"), "secretary", department.code());

    handOver(asOffice(), department.code(), request(fresh("p"), today().plusDays(5)))
        .statusCode(201);

    asOffice()
        .get(API + "/delegations/" + now)
        .then()
        .body("state", equalTo("ACTIVE"))
        .body("validTo", equalTo(today().plusDays(4).toString()))
        .body("reason", equalTo("院党发9号"));

    Department another = Department.make();
    String other = appointed("SECRETARY", another.code());
    String given = delegate(other, fresh("p"), "secretary", another.code());
    handOver(asOffice(), another.code(), request(fresh("p"), today())).statusCode(201);
    asOffice()
        .get(API + "/delegations/" + given)
        .then()
        .body("state", equalTo("REVOKED"))
        .body("reason", equalTo("院党发9号"));
  }

  @ParameterizedTest
  @CsvSource({"91,/date", "-4000,/date"})
  void theDayLiesNeitherTooFarAheadNorBeforeThePredecessorBegan(int days, String pointer) {
    Department department = Department.make();
    appointed("SECRETARY", department.code());

    handOver(asOffice(), department.code(), request(fresh("p"), today().plusDays(days)))
        .statusCode(422)
        .body("errors.pointer", contains(pointer));

    asOffice().get(path(department.code()) + "/handovers").then().body("items", empty());
    asOffice().get(path(department.code())).then().body("version", equalTo(2));
  }

  @Test
  void refusesWhatIsIncomplete() {
    Department department = Department.make();

    handOver(asOffice(), department.code(), "{}")
        .statusCode(422)
        .body("errors.pointer", hasItems("/to", "/toName", "/date", "/basis"));
    handOver(asOffice(), department.code(), "{\"colour\": 1}").statusCode(400);
  }

  @Test
  void needsTheVersionOfTheOrganisationThatWasRead() {
    Department department = Department.make();
    String body = request(fresh("p"), today());
    String handovers = path(department.code()) + "/handovers";

    asOffice().body(body).post(handovers).then().statusCode(428);
    asOffice().header("If-Match", "\"9\"").body(body).post(handovers).then().statusCode(412);
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgain() {
    Department department = Department.make();
    String key = UUID.randomUUID().toString();
    String body = request(fresh("p"), today());

    String first =
        handOver(asOffice().header("Idempotency-Key", key), department.code(), body)
            .statusCode(201)
            .extract()
            .path("id");

    handOver(asOffice().header("Idempotency-Key", key), department.code(), body)
        .statusCode(201)
        .body("id", equalTo(first));
    asOffice().get(path(department.code()) + "/handovers").then().body("items", hasSize(1));
  }

  @Test
  void areListedTheLatestFirst() {
    Department department = Department.make();
    for (int days : new int[] {0, 10, 20}) {
      handOver(asOffice(), department.code(), request(fresh("p"), today().plusDays(days)))
          .statusCode(201);
    }
    String handovers = path(department.code()) + "/handovers";

    String next =
        as("auditor", "auditor@college")
            .queryParam("limit", 2)
            .get(handovers)
            .then()
            .body(
                "items.date",
                contains(today().plusDays(20).toString(), today().plusDays(10).toString()))
            .extract()
            .path("next");
    asOffice()
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get(handovers)
        .then()
        .body("items.date", contains(today().toString()))
        .body("items[0].from", nullValue())
        .body("next", nullValue());
    as("other", "secretary@dept-01").get(handovers).then().statusCode(404);
  }

  @Test
  void showInTheAuditTrailWithBothPeopleAndTheBasis() {
    Department department = Department.make();
    String leaving = appointed("SECRETARY", department.code());
    String successor = fresh("p");
    handOver(asOffice(), department.code(), request(successor, today())).statusCode(201);

    as("auditor", "auditor@" + department.code())
        .queryParam("action", "createHandover")
        .get(API + "/audit")
        .then()
        .body("items", hasSize(3))
        .body("items.organisation", everyItem(equalTo(department.code())))
        .body("items.reason", everyItem(containsString(leaving)))
        .body("items.reason", everyItem(containsString(successor)))
        .body("items.reason", everyItem(containsString("院党发9号")))
        .body("items.person", everyItem(equalTo("office")));
    as("auditor", "auditor@" + department.branch())
        .get(API + "/audit")
        .then()
        .body("items.action", not(hasItem("createHandover")));
  }

  private static String delegate(String from, String to, String role, String organisation) {
    return create(
            API + "/delegations",
            """
            {"from": "%s", "to": "%s", "role": "%s", "organisation": "%s", "validTo": "%s",
             "basis": "会议纪要"}
            """
                .formatted(from, to, role, organisation, today().plusDays(9)))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Sends it with the organisation's present version. */
  private static ValidatableResponse handOver(
      RequestSpecification caller, String organisation, String body) {
    return caller
        .header("If-Match", etag(path(organisation)))
        .body(body)
        .post(path(organisation) + "/handovers")
        .then();
  }

  private static String path(String organisation) {
    return ORGANISATIONS + "/" + organisation;
  }

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private static String request(String to, LocalDate date) {
    return """
        {"to": "%s", "toName": "王芳", "date": "%s", "basis": "院党发9号", "dualLeader": true,
         "email": "wang@example.edu.cn"}
        """
        .formatted(to, date);
  }

  private static String told(String topic, String key) {
    return Events.read(topic).stream()
        .filter(event -> event.key().equals(key))
        .map(event -> new String(event.value(), StandardCharsets.UTF_8))
        .reduce("", (earlier, later) -> later);
  }
}
