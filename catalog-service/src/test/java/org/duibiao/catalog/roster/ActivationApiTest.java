package org.duibiao.catalog.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.duibiao.catalog.testing.CatalogTest;
import org.duibiao.chassis.testing.Events;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivationApiTest extends CatalogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void takesTheRosterOfThoseWhoOweSomethingToday() {
    String committee = committee();
    String department = fresh("d");
    create(ORGANISATIONS, organisation(department, "GENERAL_BRANCH", committee))
        .then()
        .statusCode(201);
    create(ORGANISATIONS, organisation(fresh("b"), "BRANCH", department)).then().statusCode(201);
    create(ORGANISATIONS, organisation(fresh("x"), "DIRECT_BRANCH", committee))
        .then()
        .statusCode(201);
    create(
            ORGANISATIONS,
            organisation(fresh("later"), "BRANCH", department)
                .replace("\"displayOrder\"", "\"validFrom\": \"2090-01-01\", \"displayOrder\""))
        .then()
        .statusCode(201);
    String campaign = draft(committee);

    JsonPath answer = activate(campaign);

    assertThat(answer.getInt("organisations")).isEqualTo(2);
    assertThat(answer.getInt("chunks")).isEqualTo(1);
    assertThat(answer.getString("campaign")).isEqualTo(campaign);
    assertThat(answer.getList("warnings")).isEmpty();
    List<JsonNode> told = told(campaign, 2);
    assertThat(told.get(0).get("organisations")).hasSize(2);
    assertThat(told.get(1).get("count").asInt()).isEqualTo(2);
    assertThat(told.get(1).get("campaignState").get("state").asText()).isEqualTo("ACTIVE");
    assertThat(told.get(1).get("campaignState").get("version").asInt()).isEqualTo(2);
  }

  @Test
  void tellsALargeRosterInPiecesOfFiveHundredAtMost() {
    String committee = committee();
    String department = fresh("d");
    String rows =
        organisation(department, "GENERAL_BRANCH", committee)
            + IntStream.range(0, 1100)
                .mapToObj(i -> "," + organisation(department + "-b" + i, "BRANCH", department))
                .collect(Collectors.joining());
    asOffice()
        .queryParam("mode", "apply")
        .body("{\"organisations\": [" + rows + "]}")
        .post(API + "/organisation-imports")
        .then()
        .statusCode(200);
    String campaign = draft(committee);

    JsonPath answer = activate(campaign);

    assertThat(answer.getInt("organisations")).isEqualTo(1101);
    assertThat(answer.getInt("chunks")).isEqualTo(3);
    List<JsonNode> told = told(campaign, 4);
    assertThat(told.subList(0, 3))
        .extracting(one -> one.get("organisations").size())
        .containsExactly(500, 500, 101);
    assertThat(told.get(3).get("chunks").asInt()).isEqualTo(3);
  }

  @Test
  void happensOnce() {
    String campaign = draft(committee());
    activate(campaign);

    asOffice()
        .header("If-Match", "\"2\"")
        .post(CAMPAIGNS + "/" + campaign + "/activation")
        .then()
        .statusCode(409);
    asOffice()
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/" + campaign + "/activation")
        .then()
        .statusCode(412);
    asOffice().post(CAMPAIGNS + "/" + campaign + "/activation").then().statusCode(428);
  }

  @Test
  void needsAGuideForEveryoneWhoOwesALedger() {
    String campaign = fresh("campaign");
    create(CAMPAIGNS, campaign(campaign, "college", "[]")).then().statusCode(201);

    asOffice()
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/" + campaign + "/activation")
        .then()
        .statusCode(422)
        .body("errors", hasSize(2))
        .body("errors[0].pointer", equalTo("/guides"));
  }

  @Test
  void warnsWhenTheLedgerWasDueAlready() {
    String committee = committee();
    String campaign = fresh("campaign");
    create(
            CAMPAIGNS,
            campaign(campaign, committee, noticeGuides()).replace("2031-04-20", "2011-04-20"))
        .then()
        .statusCode(201);

    List<String> places = activate(campaign).getList("warnings.pointer");

    assertThat(places).contains("/milestones", "/organisation");
  }

  @Test
  void isTheOfficesAlone() {
    as("s", "secretary@dept-01")
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/xzj-2021/activation")
        .then()
        .statusCode(403);
    as("o", "office@" + committee())
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/xzj-2021/activation")
        .then()
        .statusCode(403);
  }

  @Test
  void isFollowedBySummaryAndClosureInThisOrder() {
    String campaign = draft(committee());
    String path = CAMPAIGNS + "/" + campaign;
    asOffice().header("If-Match", "\"1\"").post(path + "/closure").then().statusCode(409);
    activate(campaign);

    asOffice()
        .header("If-Match", "\"2\"")
        .body(campaign(campaign, "college", "[]"))
        .put(path)
        .then()
        .statusCode(409);
    asOffice()
        .header("If-Match", "\"2\"")
        .post(path + "/summary")
        .then()
        .statusCode(200)
        .body("state", equalTo("SUMMARISING"))
        .body("allowedActions", hasItem("CLOSE"));
    asOffice()
        .header("If-Match", "\"3\"")
        .post(path + "/closure")
        .then()
        .statusCode(200)
        .body("allowedActions", not(hasItem("CLOSE")))
        .body("allowedActions", not(empty()));
  }

  private static String draft(String organisation) {
    String code = fresh("campaign");
    create(CAMPAIGNS, campaign(code, organisation, noticeGuides())).then().statusCode(201);
    return code;
  }

  private static JsonPath activate(String campaign) {
    return asOffice()
        .header("If-Match", "\"1\"")
        .post(CAMPAIGNS + "/" + campaign + "/activation")
        .then()
        .statusCode(202)
        .header("ETag", equalTo("\"2\""))
        .extract()
        .jsonPath();
  }

  private static List<JsonNode> told(String campaign, int expected) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> read(campaign), told -> told.size() == expected);
  }

  private static List<JsonNode> read(String campaign) {
    return Events.read("catalog.rosters").stream()
        .filter(event -> event.key().equals(campaign))
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
