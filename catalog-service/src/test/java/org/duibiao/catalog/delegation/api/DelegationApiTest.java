package org.duibiao.catalog.delegation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duibiao.catalog.testing.People.appoint;
import static org.duibiao.catalog.testing.People.appointed;
import static org.duibiao.catalog.testing.People.end;
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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
class DelegationApiTest extends CatalogTest {
  private static final String DELEGATIONS = API + "/delegations";

  @Test
  void aSecretaryDelegatesTheirOwnPostForABranchOnly() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String delegate = fresh("p");

    String location =
        asSecretary(secretary, department)
            .body(
                with(
                    "reach",
                    "\"" + department.branch() + "\"",
                    request(secretary, delegate, "secretary", department.code())))
            .post(DELEGATIONS)
            .then()
            .statusCode(201)
            .header("ETag", equalTo("\"1\""))
            .body("from", equalTo(secretary))
            .body("fromName", equalTo("李明"))
            .body("to", equalTo(delegate))
            .body("role", equalTo("secretary"))
            .body("reach", equalTo(department.branch()))
            .body("state", equalTo("ACTIVE"))
            .body("current", equalTo(true))
            .body("recordedBy", equalTo(secretary))
            .body("allowedActions", contains("REVOKE"))
            .extract()
            .header("Location");

    asSecretary(secretary, department).get(location).then().statusCode(200);
    await()
        .untilAsserted(
            () ->
                assertThat(told(location))
                    .contains("\"role\":\"secretary\"")
                    .contains("\"state\":\"ACTIVE\""));
    await().untilAsserted(() -> delegateSees(delegate, department.branch(), 200));
    delegateSees(delegate, department.code(), 404);
  }

  @Test
  void theOfficePutsDownADelegationForOneWhoNeverLogsIn() {
    String college = committee();
    String leader = appointed("LEADER", college);

    create(DELEGATIONS, request(leader, fresh("p"), "leader", college))
        .then()
        .statusCode(201)
        .body("from", equalTo(leader))
        .body("recordedBy", equalTo("office"));
  }

  @Test
  void nobodyElseGivesAwayAPost() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String body = request(secretary, fresh("p"), "secretary", department.code());

    as("officer", "officer@" + department.code())
        .body(body)
        .post(DELEGATIONS)
        .then()
        .statusCode(403);
    as("deputy", "secretary@" + department.code())
        .body(body)
        .post(DELEGATIONS)
        .then()
        .statusCode(403);
    as("above", "leader@college").body(body).post(DELEGATIONS).then().statusCode(403);
    as("auditor", "auditor@college").body(body).post(DELEGATIONS).then().statusCode(403);
    as("elsewhere", "office@" + committee())
        .body(body)
        .post(DELEGATIONS)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisation"));
  }

  @Test
  void nobodyGrantsToThemselvesInWhicheverOfTheirPosts() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());

    asOffice()
        .body(request(secretary, "office", "secretary", department.code()))
        .post(DELEGATIONS)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-grant"));
    for (String spelling : List.of(secretary, secretary.toUpperCase(Locale.ROOT))) {
      asSecretary(secretary, department)
          .body(request(secretary, spelling, "secretary", department.code()))
          .post(DELEGATIONS)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/self-grant"));
    }
    as("zhou", "office@college", "secretary@" + department.code())
        .body(request(secretary, "zhou", "secretary", department.code()))
        .post(DELEGATIONS)
        .then()
        .statusCode(403)
        .body("title", equalTo("不得授予自己"));
  }

  @Test
  void refusesStaffNumbersWithWhatCannotBeSeen() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());

    asSecretary(secretary, department)
        .body(request(secretary, secretary + "\\u200b", "secretary", department.code()))
        .post(DELEGATIONS)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/to"));
  }

  @Test
  void nobodyMovesTheirOwnOrganisationByTheOfficesDelegation() {
    Department department = Department.make();
    String delegate = fresh("p");
    asOffice()
        .body(request("office", delegate, "office", "college"))
        .post(DELEGATIONS)
        .then()
        .statusCode(201);

    await()
        .untilAsserted(
            () ->
                as(delegate, "secretary@" + department.code())
                    .body("{}")
                    .put(API + "/organisations/" + department.code())
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/self-grant")));
  }

  @Test
  void namesNobodyWhomTheCallerMayNotKnow() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String foreign = appointed("SECRETARY", Department.make().code());

    asSecretary(secretary, department)
        .body(request(secretary, foreign, "secretary", department.code()))
        .post(DELEGATIONS)
        .then()
        .statusCode(201)
        .body("toName", equalTo(foreign));
  }

  @Test
  void aDelegatedPostIsNotDelegatedFurther() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String delegate = fresh("p");
    given(secretary, delegate, department);
    await().untilAsserted(() -> delegateSees(delegate, department.code(), 200));

    for (String from : List.of(secretary, delegate)) {
      as(delegate)
          .header("Accept-Language", "en")
          .body(request(from, fresh("p"), "secretary", department.code()))
          .post(DELEGATIONS)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/delegation-not-passed-on"))
          .body("title", equalTo("A delegated post is not delegated further"));
    }
  }

  @Test
  void theSameIsNotDelegatedTwiceForTheSameDays() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String delegate = fresh("p");
    String id = given(secretary, delegate, department);

    String again = request(secretary, delegate, "secretary", department.code());
    create(DELEGATIONS, again)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/delegation-exists"));
    create(DELEGATIONS, request(secretary, fresh("p"), "secretary", department.code()))
        .then()
        .statusCode(201);
    revoke(id, 1).statusCode(200);
    create(DELEGATIONS, again).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role|\"officer\"|422|/from",
        "role|\"auditor\"|400|/role",
        "role|\"SECRETARY\"|400|/role",
        "role|null|422|/role",
        "from|\"nobody\"|422|/from",
        "to|\" \"|422|/to",
        "organisation|\"nowhere\"|422|/organisation",
        "validTo|\"2000-01-01\"|422|/validTo",
        "validTo|\"2101-01-02\"|422|/validTo",
        "validTo|\"2021-02-30\"|400|/validTo",
        "basis|\" \"|422|/basis",
        "reach|\"dept-01\"|422|/reach",
        "reach|\"nowhere\"|422|/reach",
        "colour|1|400|/colour"
      })
  void whatBreaksARuleIsNamed(String field, String value, int status, String pointer) {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String good = request(secretary, fresh("p"), "secretary", department.code());

    create(DELEGATIONS, with(field, value, good))
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));

    asOffice()
        .queryParam("organisation", department.code())
        .get(DELEGATIONS)
        .then()
        .body("items", empty());
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgain() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String key = UUID.randomUUID().toString();
    String body = request(secretary, fresh("p"), "secretary", department.code());

    String first = keyed(key, body).statusCode(201).extract().jsonPath().getString("id");

    keyed(key, body).statusCode(201).body("id", equalTo(first));
    keyed(key, body.replace("会议纪要", "别的")).statusCode(422);
  }

  @Test
  void isTakenBackLaidDownOrEndedByTheOffice() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String delegate = fresh("p");
    String officer = "officer@" + department.code();

    String first = given(secretary, delegate, department);
    as("other", officer)
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"越权\"}")
        .post(DELEGATIONS + "/" + first + "/revocation")
        .then()
        .statusCode(403);
    asSecretary(secretary, department)
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"提前返校\"}")
        .post(DELEGATIONS + "/" + first + "/revocation")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("state", equalTo("REVOKED"))
        .body("reason", equalTo("提前返校"))
        .body("current", equalTo(false))
        .body("allowedActions", empty());
    String second = given(secretary, delegate, department);
    as(delegate, "officer@dept-01")
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"无法履行\"}")
        .post(DELEGATIONS + "/" + second + "/revocation")
        .then()
        .statusCode(200);
    String third = given(secretary, delegate, department);
    revoke(third, 1).statusCode(200);
    await().untilAsserted(() -> assertThat(told("/" + third)).contains("\"state\":\"REVOKED\""));
  }

  @Test
  void aRevocationNeedsTheVersionThatWasReadAndAReasonAndHappensOnce() {
    Department department = Department.make();
    String id = given(appointed("SECRETARY", department.code()), fresh("p"), department);
    String path = DELEGATIONS + "/" + id + "/revocation";

    asOffice().body("{}").post(path).then().statusCode(428);
    asOffice().header("If-Match", "\"7\"").body("{}").post(path).then().statusCode(412);
    asOffice().header("If-Match", "\"1\"").body("{}").post(path).then().statusCode(422);
    revoke(id, 1).statusCode(200);
    revoke(id, 1).statusCode(412);
    revoke(id, 2).statusCode(409);
    asOffice()
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"x\"}")
        .post(DELEGATIONS + "/" + UUID.randomUUID() + "/revocation")
        .then()
        .statusCode(404);
  }

  @Test
  void endsWithTheAppointmentItRestsOn() {
    Department department = Department.make();
    String secretary = fresh("p");
    String appointment = appoint(secretary, "SECRETARY", department.code());
    String delegate = fresh("p");
    String id = given(secretary, delegate, department);
    await().untilAsserted(() -> delegateSees(delegate, department.code(), 200));

    end(department.code(), appointment, ChinaTime.dayOf(TestClock.now()).toString());

    asOffice()
        .get(DELEGATIONS + "/" + id)
        .then()
        .body("state", equalTo("REVOKED"))
        .body("reason", equalTo("换届"))
        .body("version", equalTo(2));
    await().untilAsserted(() -> delegateSees(delegate, department.code(), 403));
  }

  @Test
  void isSeenFromWhereThePostIsHeldAndAboveAndByTheTwoItConcerns() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    String delegate = fresh("p");
    String id = given(secretary, delegate, department);
    String path = DELEGATIONS + "/" + id;

    as("auditor", "auditor@college").get(path).then().statusCode(200);
    as("officer", "officer@" + department.code())
        .get(path)
        .then()
        .statusCode(200)
        .body("allowedActions", empty());
    as(delegate, "officer@dept-01")
        .get(path)
        .then()
        .statusCode(200)
        .body("allowedActions", contains("REVOKE"));
    as("other", "officer@dept-01").get(path).then().statusCode(404);
    as("below", "secretary@" + department.branch()).get(path).then().statusCode(404);
    as("other", "officer@dept-01").get(DELEGATIONS + "/no-id").then().statusCode(404);
    as(delegate, "officer@dept-01")
        .get(DELEGATIONS)
        .then()
        .body("items.id", contains(id))
        .body("items.to", contains(delegate));
    as("below", "secretary@" + department.branch()).get(DELEGATIONS).then().body("items", empty());
  }

  @Test
  void isFilteredAndPagedWithoutGapOrRepetition() {
    Department department = Department.make();
    String secretary = appointed("SECRETARY", department.code());
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      given.add(given(secretary, fresh("p"), department));
    }
    String revoked = given(secretary, fresh("p"), department);
    revoke(revoked, 1).statusCode(200);

    Set<String> seen = new HashSet<>();
    String next = null;
    do {
      var asked = asOffice().queryParam("organisation", department.code()).queryParam("limit", 2);
      asked.queryParam("current", "true");
      if (next != null) {
        asked.queryParam("cursor", next);
      }
      var page = asked.get(DELEGATIONS).then().statusCode(200).extract().jsonPath();
      page.<String>getList("items.id").forEach(id -> assertThat(seen.add(id)).isTrue());
      next = page.getString("next");
    } while (next != null);

    assertThat(seen).isEqualTo(given);
    asOffice()
        .queryParam("person", secretary)
        .queryParam("state", "REVOKED")
        .get(DELEGATIONS)
        .then()
        .body("items.id", containsInAnyOrder(revoked))
        .body("next", nullValue());
    asOffice()
        .queryParam("organisation", department.branch())
        .get(DELEGATIONS)
        .then()
        .body("items", empty());
    asOffice()
        .queryParam("current", "false")
        .get(DELEGATIONS)
        .then()
        .body("items.id", hasItem(revoked))
        .body("items.id", not(hasItem(given.iterator().next())));
  }

  @ParameterizedTest
  @CsvSource({"current=maybe", "state=GONE", "colour=1", "limit=0", "cursor=abc"})
  void wrongQueriesAreRefused(String query) {
    asOffice().get(DELEGATIONS + "?" + query).then().statusCode(400);
  }

  @Test
  void showsInTheAuditTrailInWhosePostADelegateActs() {
    String college = committee();
    String zhou = appointed("OFFICE", college);
    String delegate = fresh("p");
    String id =
        create(DELEGATIONS, request(zhou, delegate, "office", college))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    await().untilAsserted(() -> delegateSees(delegate, college, 200));
    String founded = fresh("d");

    as(delegate)
        .body(organisation(founded, "GENERAL_BRANCH", college))
        .post(ORGANISATIONS)
        .then()
        .statusCode(201);

    as("auditor", "auditor@" + college)
        .queryParam("person", delegate)
        .get(API + "/audit")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].action", equalTo("createOrganisation"))
        .body("items[0].subject", equalTo("organisation/" + founded))
        .body("items[0].post", equalTo("office@" + college))
        .body("items[0].delegation", equalTo(id))
        .body("items[0].onBehalfOf", equalTo(zhou))
        .body("items[0].correlationId", notNullValue());
  }

  private static ValidatableResponse keyed(String key, String body) {
    return asOffice().header("Idempotency-Key", key).body(body).post(DELEGATIONS).then();
  }

  private static ValidatableResponse revoke(String id, int version) {
    return asOffice()
        .header("If-Match", "\"" + version + "\"")
        .body("{\"reason\": \"收回\"}")
        .post(DELEGATIONS + "/" + id + "/revocation")
        .then();
  }

  private static void delegateSees(String delegate, String organisation, int status) {
    as(delegate).get(ORGANISATIONS + "/" + organisation).then().statusCode(status);
  }

  private static String given(String from, String to, Department department) {
    return create(DELEGATIONS, request(from, to, "secretary", department.code()))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static RequestSpecification asSecretary(String secretary, Department department) {
    return as(secretary, "secretary@" + department.code());
  }

  /** The last state that was told of a delegation. */
  private static String told(String location) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    return Events.read("catalog.delegations").stream()
        .filter(event -> event.key().equals(id))
        .map(event -> new String(event.value(), StandardCharsets.UTF_8))
        .reduce("", (earlier, later) -> later);
  }

  /** The request with one field said otherwise. */
  private static String with(String field, String value, String request) {
    String without = request.replaceAll("(,\\s*)?\"" + field + "\": \"[^\"]*\"", "");
    return without.replaceFirst("\\{,?", "{\"" + field + "\": " + value + ", ");
  }

  /** For ten days from today. */
  private static String request(String from, String to, String role, String organisation) {
    var today = ChinaTime.dayOf(TestClock.now());
    return """
        {"from": "%s", "to": "%s", "role": "%s", "organisation": "%s", "validFrom": "%s",
         "basis": "会议纪要", "validTo": "%s"}
        """
        .formatted(from, to, role, organisation, today, today.plusDays(9));
  }
}
