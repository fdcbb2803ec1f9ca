package org.duibiao.catalog.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestructuringApiTest extends CatalogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private String committee;
  private String department;
  private String other;
  private String branch;
  private String campaign;

  /** committee → department (branch), other; a campaign that runs over them. */
  @BeforeEach
  void aCampaignIsUnderWay() {
    committee = committee();
    department = founded("d", "GENERAL_BRANCH", committee);
    other = founded("d", "GENERAL_BRANCH", committee);
    branch = founded("b", "BRANCH", department);
    campaign = fresh("campaign");
    create(CAMPAIGNS, campaign(campaign, committee, noticeGuides())).then().statusCode(201);
    asOffice()
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/" + campaign + "/activation")
        .then()
        .statusCode(202);
  }

  @Test
  void aMoveStatesForEveryCampaignUnderWayWhatBecomesOfWhatIsOwed() {
    order(branch, "move", "\"parent\": \"%s\"".formatted(other), today(), "")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/amendments"))
        .body("errors[0].detail", containsString(campaign))
        .body("errors[0].detail", containsString("TRANSFER"));
    order(branch, "move", "\"parent\": \"%s\"".formatted(other), today(), keep("xzj-2021"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/amendments/0/campaign"));
    put(branch, organisation(branch, "BRANCH", other))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parent"))
        .body("errors[0].detail", containsString(campaign));
    put(branch, organisation(branch, "BRANCH", department).replace("试验", "改名"))
        .then()
        .statusCode(200);

    order(branch, "move", "\"parent\": \"%s\"".formatted(other), today(), keep(campaign))
        .then()
        .statusCode(201)
        .body("state", equalTo("APPLIED"));

    as("s", "secretary@" + other).get(ORGANISATIONS + "/" + branch).then().statusCode(200);
    JsonNode told = told(1).get(0);
    assertThat(told.get("kind").asText()).isEqualTo("MOVE");
    assertThat(told.get("exempt")).isEmpty();
    assertThat(told.get("open")).isEmpty();
  }

  @Test
  void aMergerTransfersWhatIsOwedToTheNewSuccessorAndTheRosterTellsIt() {
    String successor = fresh("b");

    order(
            branch,
            "merger",
            "\"founded\": " + organisation(successor, "BRANCH", department),
            today(),
            amendment(campaign, "TRANSFER", ""))
        .then()
        .statusCode(201)
        .body("successors", contains(successor));

    asOffice()
        .get(ORGANISATIONS + "/" + branch)
        .then()
        .body("validTo", equalTo(today().minusDays(1).toString()));
    asOffice()
        .get(CAMPAIGNS + "/" + campaign + "/roster")
        .then()
        .body("items", hasSize(4))
        .body(
            "items.find { it.organisation == '%s' }.leftOn".formatted(branch),
            equalTo(today().toString()))
        .body(
            "items.find { it.organisation == '%s' }.joinedOn".formatted(successor),
            equalTo(today().toString()))
        .body(
            "items.find { it.organisation == '%s' }.amendment".formatted(successor),
            notNullValue());
    as("s", "secretary@" + other)
        .get(CAMPAIGNS + "/" + campaign + "/roster?limit=1")
        .then()
        .body("items.organisation", contains(other))
        .body("next", equalTo(null));
    JsonNode told = told(1).get(0);
    assertThat(told.at("/exempt/0/successor").asText()).isEqualTo(successor);
    assertThat(told.at("/open/0/organisation").asText()).isEqualTo(successor);
    order(branch, "dissolution", "", today(), "").then().statusCode(422);
  }

  @Test
  void aSplitSaysWhichPartTakesWhichBranchAndNothingIsDoneHalf() {
    String first = fresh("d");
    String second = fresh("d");
    String parts = "\"parts\": [%s, {\"organisation\": %s, \"takes\": []}]";
    String forgetful =
        parts.formatted(
            "{\"organisation\": %s, \"takes\": []}".formatted(unit(first)), unit(second));
    order(department, "split", forgetful, today(), amendment(campaign, "TRANSFER", ""))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parts"))
        .body("errors[0].detail", containsString(branch));
    asOffice().get(ORGANISATIONS + "/" + first).then().statusCode(404);

    order(
            department,
            "split",
            parts.formatted(
                "{\"organisation\": %s, \"takes\": [\"%s\"]}".formatted(unit(first), branch),
                unit(second)),
            today(),
            amendment(campaign, "TRANSFER", ""))
        .then()
        .statusCode(201)
        .body("successors", contains(first, second));

    as("s", "secretary@" + first).get(ORGANISATIONS + "/" + branch).then().statusCode(200);
    JsonNode told = told(1).get(0);
    assertThat(told.at("/exempt")).hasSize(1);
    assertThat(told.at("/exempt/0/successors")).hasSize(2);
    assertThat(told.at("/open")).hasSize(2);
    asOffice()
        .get(CAMPAIGNS + "/" + campaign + "/roster-amendments")
        .then()
        .body("items.kind", contains("SPLIT"))
        .body("items[0].open", hasSize(2));
  }

  @Test
  void aDissolutionNeedsNothingBelowAndNoSuccessorIsNamed() {
    order(department, "dissolution", "", today(), amendment(campaign, "EXEMPT", ""))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString(branch));
    order(branch, "dissolution", "", today(), amendment(campaign, "TRANSFER", ""))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/amendments/0/obligations"));
    order(branch, "dissolution", "", today(), keep(campaign))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/amendments/0/obligations"))
        .body("errors[0].detail", containsString("EXEMPT"));

    order(branch, "dissolution", "", today(), amendment(campaign, "EXEMPT", ""))
        .then()
        .statusCode(201);

    asOffice()
        .get(ORGANISATIONS + "/" + branch + "/restructurings/planned")
        .then()
        .header("ETag", equalTo("\"0\""))
        .body("planned", equalTo(null));
    as("s-" + branch, "secretary@" + branch)
        .header("If-Match", "\"0\"")
        .body("{\"name\": \"李明\", \"partyMember\": true, \"teacher\": true}")
        .put(ORGANISATIONS + "/" + branch + "/persons/" + fresh("t"))
        .then()
        .statusCode(403);
  }

  @Test
  void nothingNewBeginsInADissolvedOrganisation() {
    order(branch, "dissolution", "", today(), amendment(campaign, "EXEMPT", ""))
        .then()
        .statusCode(201);
    String path = ORGANISATIONS + "/" + branch;
    String appointment = "{\"person\": \"p\", \"name\": \"李明\", \"post\": \"SECRETARY\"}";
    String handover =
        "{\"to\": \"p\", \"toName\": \"李明\", \"date\": \"%s\", \"basis\": \"纪要\"}"
            .formatted(today());
    String person = "{\"name\": \"李明\", \"partyMember\": true, \"teacher\": true}";

    asOffice().get(path).then().body("allowedActions", contains("UPDATE"));
    create(path + "/appointments", appointment)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/organisation-dissolved"))
        .body("detail", containsString(today().minusDays(1).toString()));
    asOffice()
        .header("If-Match", "\"1\"")
        .body(handover)
        .post(path + "/handovers")
        .then()
        .statusCode(412);
    asOffice()
        .header("If-Match", etag(path))
        .body(handover)
        .post(path + "/handovers")
        .then()
        .statusCode(409);
    asOffice()
        .header("If-Match", "\"0\"")
        .body(person)
        .put(path + "/persons/" + fresh("t"))
        .then()
        .statusCode(409);
  }

  @Test
  void whatLiesAheadIsTriedOutKeptForItsDayAndCanBeCalledOff() {
    LocalDate ahead = today().plusDays(1);
    String move = "\"parent\": \"%s\"".formatted(other);
    order(branch, "move", move, ahead, "").then().statusCode(422);
    order(branch, "move", move, today().plusDays(91), keep(campaign))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/date"));
    order(branch, "move", "\"parent\": \"%s\"".formatted(committee), ahead, keep(campaign))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parent"));
    order(branch, "move", move, ahead, keep(campaign))
        .then()
        .statusCode(201)
        .body("state", equalTo("PLANNED"))
        .body("allowedActions", contains("CANCEL"));
    asOffice().get(ORGANISATIONS + "/" + branch).then().body("parent", equalTo(department));
    order(branch, "dissolution", "", today(), amendment(campaign, "EXEMPT", ""))
        .then()
        .statusCode(409);

    asOffice()
        .get(ORGANISATIONS + "/" + branch + "/restructurings/planned")
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("planned.kind", equalTo("MOVE"));

    asOffice()
        .header("If-Match", etag(ORGANISATIONS + "/" + branch + "/restructurings/planned"))
        .post(ORGANISATIONS + "/" + branch + "/restructurings/cancellation")
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("allowedActions", empty());
    order(branch, "move", move, ahead, keep(campaign)).then().statusCode(201);
    String doomed = founded("b", "BRANCH", department);
    order(doomed, "move", move, ahead, "").then().statusCode(201);
    asOffice()
        .body(
            "{\"organisations\": [\"%s\"], \"reason\": \"新成立\", \"basis\": \"纪要\"}"
                .formatted(doomed))
        .post(CAMPAIGNS + "/" + campaign + "/roster-amendments")
        .then()
        .statusCode(201);

    TestClock.moveTo(ChinaTime.shown(ChinaTime.endOf(ahead.minusDays(1))).toString());

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asOffice().get(ORGANISATIONS + "/" + branch).then().body("parent", equalTo(other)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asOffice()
                    .get(ORGANISATIONS + "/" + doomed + "/restructurings")
                    .then()
                    .body("items[0].state", equalTo("FAILED"))
                    .body("items[0].failure", containsString(campaign)));
    asOffice().get(ORGANISATIONS + "/" + doomed).then().body("parent", equalTo(department));
  }

  @Test
  void whoIsFoundedLaterJoinsTheRosterOnceAndOnlyWhoOwesSomething() {
    String late = founded("b", "BRANCH", department);
    String direct = founded("x", "DIRECT_BRANCH", committee);

    join(late, direct).then().statusCode(422).body("errors.pointer", contains("/organisations/1"));
    join(late).then().statusCode(201).body("open[0].organisation", equalTo(late));
    join(late).then().statusCode(422);
    join("dept-01-b1").then().statusCode(422);
    String overdue = fresh("campaign");
    create(
            CAMPAIGNS,
            campaign(overdue, committee, noticeGuides()).replace("2031-04-20", "2021-03-31"))
        .then()
        .statusCode(201);
    asOffice()
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/" + overdue + "/activation")
        .then()
        .statusCode(202);
    String later = founded("b", "BRANCH", department);
    joinTo(overdue, "", later)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisations/0"))
        .body("errors[0].detail", containsString("milestones"));
    joinTo(overdue, "\"milestones\": [\"ledger\"], ", later).then().statusCode(201);

    assertThat(told(1).get(0).at("/open/0/type").asText()).isEqualTo("BRANCH");
    as("s", "secretary@" + department)
        .body("{}")
        .post(CAMPAIGNS + "/" + campaign + "/roster-amendments")
        .then()
        .statusCode(403);
  }

  @Test
  void reachesNoFurtherThanTheOfficeAndHappensOncePerVersion() {
    String foreign = committee();
    String target = founded("d", "GENERAL_BRANCH", foreign);
    String body =
        body("\"parent\": \"%s\"".formatted(target), today(), amendment(campaign, "EXEMPT", ""));
    String path = ORGANISATIONS + "/" + branch + "/move";
    as("o", "office@" + committee)
        .header("If-Match", "\"1\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/parent"));
    as("o", "office@" + foreign)
        .header("If-Match", "\"1\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(404);
    as("s", "secretary@" + department)
        .header("If-Match", "\"1\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(403);
    asOffice().body(body).post(path).then().statusCode(428);
    asOffice().header("If-Match", "\"7\"").body(body).post(path).then().statusCode(412);
    String key = fresh("key");
    for (int i = 0; i < 2; i++) {
      asOffice()
          .header("If-Match", "\"1\"")
          .header("Idempotency-Key", key)
          .body(body)
          .post(path)
          .then()
          .statusCode(201);
    }

    assertThat(told(1)).hasSize(1);
  }

  private static String founded(String prefix, String type, String parent) {
    String code = fresh(prefix);
    create(ORGANISATIONS, organisation(code, type, parent)).then().statusCode(201);
    return code;
  }

  private String unit(String code) {
    return organisation(code, "GENERAL_BRANCH", committee);
  }

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private Response join(String... organisations) {
    return joinTo(campaign, "", organisations);
  }

  private static Response joinTo(String campaign, String more, String... organisations) {
    return asOffice()
        .body(
            "{%s\"organisations\": [\"%s\"], \"reason\": \"新成立\", \"basis\": \"纪要\"}"
                .formatted(more, String.join("\", \"", organisations)))
        .post(CAMPAIGNS + "/" + campaign + "/roster-amendments");
  }

  private static Response put(String code, String body) {
    return asOffice()
        .header("If-Match", etag(ORGANISATIONS + "/" + code))
        .body(body)
        .put(ORGANISATIONS + "/" + code);
  }

  private static Response order(
      String code, String what, String plan, LocalDate date, String amendments) {
    return asOffice()
        .header("If-Match", etag(ORGANISATIONS + "/" + code))
        .body(body(plan, date, amendments))
        .post(ORGANISATIONS + "/" + code + "/" + what);
  }

  private static String body(String plan, LocalDate date, String amendments) {
    return "{%s \"date\": \"%s\", \"reason\": \"系部调整\", \"basis\": \"院党发12号\", \"amendments\": [%s]}"
        .formatted(plan.isEmpty() ? "" : plan + ",", date, amendments);
  }

  private static String keep(String campaign) {
    return amendment(campaign, "KEEP", "");
  }

  private static String amendment(String campaign, String obligations, String open) {
    return "{\"campaign\": \"%s\", \"obligations\": \"%s\", \"open\": [%s]}"
        .formatted(campaign, obligations, open);
  }

  private List<JsonNode> told(int expected) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(this::read, told -> told.size() == expected);
  }

  private List<JsonNode> read() {
    return Events.read("catalog.rosters").stream()
        .filter(event -> event.key().equals(campaign))
        .filter(event -> "catalog.roster-amended.v1".equals(Events.header(event, "ce_type")))
        .map(
            event -> {
              try {
                return JSON.readTree(event.value());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
