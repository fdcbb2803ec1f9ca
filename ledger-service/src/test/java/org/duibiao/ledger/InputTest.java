package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wrong input is told with its place and never breaks anything; right input comes back unchanged.
 */
@QuarkusTest
class InputTest extends LedgerTest {
  private static World shared;

  private static synchronized World world() {
    if (shared == null) {
      shared = ready("input");
    }
    return shared;
  }

  private static Response put(String body) {
    return secretary(world(), "dept-1-b1").put(entry(world(), "dept-1-b1"), "\"0\"", body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"unknown\":1}|/unknown",
        "{\"remarks\":1}|/remarks",
        "{\"remarks\":\"a\\u0007b\"}|/remarks",
        "{\"remarks\":\"a\\u0000b\"}|/remarks",
        "{\"remarks\":\"\\ud83d\"}|/remarks",
        "{\"noProblemFound\":\"ja\"}|/noProblemFound",
        "{\"problems\":{}}|/problems",
        "{\"problems\":[{\"id\":\"x\",\"indicator\":\"branch-1.1\",\"text\":\"t\"}]}|/problems/0/id",
        "{\"remarks\":\"a\",\"remarks\":\"b\"}|",
        "{\"remarks\":|",
        "[]|",
        "|",
        "null|"
      })
  void whatCannotBeReadIsMalformedAndTheErrorsNameThePlace(String body, String pointer) {
    Response answer = put(body == null ? "" : body);

    answer
        .then()
        .statusCode(400)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/malformed-request"))
        .body("errors", hasSize(1));
    if (pointer != null) {
      answer.then().body("errors[0].pointer", equalTo(pointer));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"problems\":[{\"indicator\":\"branch-9.9\",\"text\":\"t\"}]}|/problems/0/indicator",
        "{\"problems\":[{\"text\":\"t\"}]}|/problems/0/indicator",
        "{\"problems\":[{\"indicator\":\"branch-1.1\",\"text\":\" \"}]}|/problems/0/text",
        "{\"problems\":[null]}|/problems/0",
        "{\"successfulPractices\":[{\"indicator\":\"x\",\"text\":\"t\"}]}|/successfulPractices/0/indicator",
        "{\"problems\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"indicator\":\"branch-1.1\",\"text\":\"t\"}]}|/problems/0/id",
        "{\"noProblemFound\":true,\"problems\":[{\"indicator\":\"branch-1.1\",\"text\":\"t\"}]}|/noProblemFound"
      })
  void whatBreaksARuleIsToldWithItsPlace(String body, String pointer) {
    put(body)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-content"))
        .body("errors.pointer", hasItem(startsWith(pointer)));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    put("{\"remarks\":\"%s\"}".formatted("长".repeat(20_001)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/remarks"));
  }

  @Test
  void aWrongFindingIsNamed() {
    secretary(world(), "dept-1-b1")
        .put(
            diagnosis(world(), "dept-1-b1"),
            "\"0\"",
            "{\"findings\":[{\"indicator\":\"branch-1.1\",\"result\":\"GUT\"}]}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/findings/0/result"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/obligations?limit=-1",
        "/obligations?limit=0",
        "/obligations?limit=501",
        "/obligations?limit=x",
        "/obligations?cursor=abc",
        "/obligations?state=GONE",
        "/obligations?timeliness=on_time",
        "/obligations?sort=x",
        "/problems?state=x",
        "/coverage?organization=x"
      })
  void aWrongQueryIsMalformed(String path) {
    office(world())
        .get(path)
        .then()
        .statusCode(400)
        .contentType(startsWith("application/problem+json"));
  }

  @Test
  void aWordThatIsNoneOfAFewNamesThem() {
    Map.of(
            "/obligations?state=GONE", "PENDING, SUBMITTED, RETURNED, FULFILLED, EXEMPT",
            "/obligations/export?format=pdf", "xlsx, csv",
            "/coverage/organisations?passedAtFirstReview=ja", "true, false",
            "/coverage/days?from=2021-02-30", "2021-02-30",
            "/coverage/days?from=2020-01-01", "最多 400 天",
            "/coverage/days?from=2021-03-09&to=2021-03-08", "晚于",
            "/coverage/days?from=-0044-03-15", "-0044-03-15")
        .forEach(
            (path, told) ->
                office(world())
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].detail", containsString(told)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/obligations/x",
        "/obligations/00000000-0000-0000-0000-000000000001",
        "/coverage?milestone=none",
        "/organisations/%00/entry",
        "/organisations/DEPT/entry",
        "/organisations/a%27b/entry",
        "/organisations/党/diagnosis"
      })
  void whatCannotExistIsNotFound(String path) {
    given()
        .urlEncodingEnabled(false)
        .basePath("")
        .auth()
        .oauth2(office(world()).token())
        .get("/api/ledger/v1/campaigns/" + world().campaign + path.replace("党", "%E5%85%9A"))
        .then()
        .statusCode(404);
  }

  @Test
  void aCursorOfOtherFiltersIsRefusedAndPagesShowEverythingOnce() {
    List<String> seen = new ArrayList<>();
    String next = null;
    do {
      Response page =
          office(world()).get("/obligations?limit=3" + (next == null ? "" : "&cursor=" + next));
      page.then().statusCode(200);
      seen.addAll(page.jsonPath().getList("items.id"));
      next = page.jsonPath().getString("next");
      if (next != null) {
        office(world())
            .get("/obligations?limit=3&state=PENDING&cursor=" + next)
            .then()
            .statusCode(400)
            .body("type", equalTo("/problems/invalid-cursor"));
      }
    } while (next != null);

    assertThat(seen).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void everyCharacterComesBackAsItWasSent() {
    String text = "党建“双创”😀𠮷𪚥\\n第二行\\t\\\"引号\\\" é";
    Person own = secretary(world(), "dept-1-b2");

    own.put(
            entry(world(), "dept-1-b2"),
            "{\"remarks\":\"%s\",\"problems\":[{\"indicator\":\"branch-1.1\",\"text\":\"%1$s\"}]}"
                .formatted(text))
        .then()
        .statusCode(200);

    String expected = "党建“双创”😀𠮷𪚥\n第二行\t\"引号\" é";
    own.get(entry(world(), "dept-1-b2"))
        .then()
        .body("remarks", equalTo(expected))
        .body("problems[0].text", equalTo(expected));
  }

  @Test
  void theOrderOfTheChecksIsFoundThenVersionThenStateThenContent() {
    Person own = secretary(world(), "dept-1-b3");
    String b3 = entry(world(), "dept-1-b3");

    own.request().body("{}").post(b3 + "/submission").then().statusCode(428);
    own.act(b3, "submission", "\"7\"", "{}").then().statusCode(412);
    own.act(b3, "submission", "x", "{}").then().statusCode(400);
    own.act(b3, "recall", "\"0\"", "{}")
        .then()
        .statusCode(409)
        .body("detail", containsString("草稿"));
    own.act(b3, "submission", "\"0\"", "{}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/findings/branch-1.1"))
        .body("errors.pointer", hasItem("/problems"));
    own.request()
        .header("If-Match", "\"0\"")
        .header("Accept-Language", "en")
        .body("{}")
        .post(b3 + "/recall")
        .then()
        .statusCode(409)
        .body("detail", containsString("draft"));
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    given().get("/api/ledger/v1/campaigns/" + world().campaign).then().statusCode(401);
  }

  @Test
  void aClosedCampaignAndALockRefuseWritingAndSayWhy() {
    var today = ChinaTime.dayOf(TestClock.now());
    World closed = World.organisationsOnly("closed", today.plusDays(100));
    String roster = "roster-closed";
    closed.chunk(roster, 1, closed.members);
    closed.complete(roster, 1, closed.members.size(), today.minusDays(1));
    ready(closed, 8);
    Person own = secretary(closed, "dept-1-b1");

    own.put(entry(closed, "dept-1-b1"), "{\"remarks\":\"晚了\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/locked"))
        .body("detail", notNullValue());
    own.get(entry(closed, "dept-1-b1")).then().body("allowedActions", hasSize(0));

    closed.tellCampaign("CLOSED", 3, null);
    await()
        .atMost(PATIENCE)
        .until(() -> own.get("").jsonPath().getString("state").equals("CLOSED"));
    own.put(entry(closed, "dept-1-b1"), "{\"remarks\":\"晚了\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/campaign-not-running"));
  }
}
