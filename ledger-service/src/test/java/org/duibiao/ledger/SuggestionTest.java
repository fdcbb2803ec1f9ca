package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A reviewer suggests, the owner confirms in one step, and nobody's hands are bound by it. */
@QuarkusTest
class SuggestionTest extends LedgerTest {
  private static String suggestions(World world, String organisation) {
    return entry(world, organisation) + "/suggestions";
  }

  private static Response suggest(Person who, String organisation, int revision, String change) {
    String body = "{\"revision\":%d,\"reason\":\"系笔误\",\"changes\":[%s]}";
    return who.request()
        .body(body.formatted(revision, change))
        .post(suggestions(who.world(), organisation));
  }

  private static String reword(Person who, String organisation, String text) {
    String row = who.get(entry(who.world(), organisation)).jsonPath().getString("problems[0].id");
    return "{\"kind\":\"PROBLEM\",\"action\":\"CHANGE\",\"row\":\"%s\",\"text\":\"%s\"}"
        .formatted(row, text);
  }

  private static String made(Person who, String organisation, int revision, String text) {
    return suggestions(who.world(), organisation)
        + "/"
        + suggest(who, organisation, revision, reword(who, organisation, text))
            .then()
            .statusCode(201)
            .body("state", equalTo("PENDING"))
            .body("changes[0].before", equalTo("学习不够深入"))
            .extract()
            .<String>path("id");
  }

  @Test
  void aConfirmedSuggestionIsTheNextRevisionInTimeAsItWasAndTheSuggesterMayAccept() {
    // Given
    World world = ready("suggest");
    Person own = secretary(world, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");
    suggest(superior, "dept-1-b1", 1, "{}").then().statusCode(409);
    filed(own, "dept-1-b1");
    String first = own.get(owed(world, "dept-1-b1")).jsonPath().getString("firstSubmittedAt");
    String typo = made(superior, "dept-1-b1", 1, "全年学习不足32学时");
    String other = made(superior, "dept-1-b1", 1, "另一种说法");
    own.get(typo).then().body("allowedActions", contains("CONFIRM", "REJECT"));
    superior.get(typo).then().body("allowedActions", empty());
    superior.act(typo, "confirmation", "{}").then().statusCode(403);
    office(world).act(typo, "rejection", "{\"reason\":\"不必\"}").then().statusCode(403);
    officer(world, "dept-1-b1").get(typo).then().body("allowedActions", empty());
    officer(world, "dept-1-b1").act(typo, "confirmation", "{}").then().statusCode(403);

    // When
    own.act(typo, "confirmation", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("CONFIRMED"))
        .body("resultingRevision", equalTo(2));

    // Then
    own.get(b1)
        .then()
        .body("state", equalTo("SUBMITTED"))
        .body("revision", equalTo(2))
        .body("problems.text", contains("全年学习不足32学时"));
    own.get(b1 + "/revisions/2")
        .then()
        .body("contributors", not(hasItem(world.secretary("dept-1"))))
        .body("signedOffBy", equalTo(world.secretary("dept-1-b1")));
    assertThat(own.get(owed(world, "dept-1-b1")).jsonPath().getString("firstSubmittedAt"))
        .isEqualTo(first);
    own.get(other).then().body("state", equalTo("LAPSED")).body("allowedActions", empty());
    own.act(other, "confirmation", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/suggestion-lapsed"));
    suggest(superior, "dept-1-b1", 1, reword(superior, "dept-1-b1", "旧版"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/suggestion-lapsed"));
    superior.get(b1).then().body("allowedActions", hasItems("ACCEPT", "RETURN"));
    superior.act(b1, "acceptance", "{}").then().statusCode(200);
    superior
        .get("/problems?organisation=" + world.code("dept-1-b1"))
        .then()
        .body("items.text", contains("全年学习不足32学时"));
  }

  @Test
  void aSuggestionIsDeclinedWithAReasonLapsesWithAReturnAndMustMakeSense() {
    // Given
    World world = ready("declined");
    Person own = secretary(world, "dept-1-b1");
    Person precheck = officer(world, "dept-1");
    filed(own, "dept-1-b1");
    String one = made(precheck, "dept-1-b1", 1, "换个说法");
    String two = made(precheck, "dept-1-b1", 1, "再换个说法");

    // When / Then
    own.act(one, "rejection", "{\"reason\":\" \"}").then().statusCode(422);
    own.act(one, "rejection", "\"99\"", "{\"reason\":\"无误\"}").then().statusCode(412);
    own.act(one, "rejection", "{\"reason\":\"经核对无误\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("decisionReason", equalTo("经核对无误"));
    own.act(one, "confirmation", "{}").then().statusCode(409);
    own.get(entry(world, "dept-1-b1")).then().body("revision", equalTo(1));
    suggest(own, "dept-1-b1", 1, reword(own, "dept-1-b1", "自己建议自己")).then().statusCode(403);
    suggest(secretary(world, "dept-2"), "dept-1-b1", 1, "{}").then().statusCode(404);
    suggest(precheck, "dept-1-b1", 1, "").then().statusCode(422);
    suggest(
            precheck,
            "dept-1-b1",
            1,
            "{\"kind\":\"CASE\",\"action\":\"REMOVE\",\"row\":\"0b9c4b62-6a8e-4f56-9d7a-2f1f3c5a7d11\"},"
                + "{\"kind\":\"PROBLEM\",\"action\":\"ADD\",\"text\":\" \"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/1/text", "/changes/1/indicator"));
    String row = own.get(entry(world, "dept-1-b1")).jsonPath().getString("problems[0].id");
    suggest(
            precheck,
            "dept-1-b1",
            1,
            "{\"kind\":\"PROBLEM\",\"action\":\"REMOVE\",\"row\":\"%s\"}".formatted(row))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/problems"));
    suggest(
            precheck,
            "dept-1-b1",
            1,
            "{\"kind\":\"PROBLEM\",\"action\":\"ADD\",\"row\":\"%s\",\"indicator\":\"branch-1.2\",\"text\":\"新增\"}"
                .formatted(row))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/row"));
    secretary(world, "dept-1")
        .act(entry(world, "dept-1-b1"), "return", "{\"reason\":\"请改\"}")
        .then()
        .statusCode(200);
    own.get(two).then().body("state", equalTo("LAPSED"));
    own.act(entry(world, "dept-1-b1"), "submission", "{}").then().statusCode(200);
    own.get(suggestions(world, "dept-1-b1") + "?limit=1")
        .then()
        .body("items.state", contains("REJECTED"));
    own.act(two, "confirmation", "{}").then().statusCode(409);
  }

  @Test
  void nobodyDecidesAboutTheirOwnSuggestionInWhicheverOfTheirPosts() {
    // Given
    World world = ready("suggestself");
    Person both = twoHats(world);
    filed(both, "dept-2-b2");
    String one = made(both, "dept-2-b2", 1, "换个说法");
    Person colleague = somebody(world, "colleague", "secretary@dept-2-b2");

    // When / Then
    both.get(one).then().body("allowedActions", empty());
    both.act(one, "confirmation", "{}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-confirmation"));
    both.act(one, "rejection", "{\"reason\":\"无误\"}").then().statusCode(403);
    colleague
        .get(suggestions(world, "dept-2-b2"))
        .then()
        .body("items[0].allowedActions", hasSize(2));
    colleague.act(one, "rejection", "{\"reason\":\"无误\"}").then().statusCode(200);
  }

  @Test
  void aUnitsOwnEntryIsRevisedTogetherWithItsLedger() {
    // Given
    World world = ready("suggestunit");
    Person unit = secretary(world, "dept-2");
    String ledger = ledger(world, "dept-2");
    written(unit, "dept-2");
    unit.act(
            ledger,
            "submission",
            """
            {"missing":[{"organisation":"%s","explanation":"甲"},{"organisation":"%s","explanation":"乙"}]}
            """
                .formatted(world.code("dept-2-b1"), world.code("dept-2-b2")))
        .then()
        .statusCode(200);
    String typo = made(office(world), "dept-2", 1, "全年学习不足32学时");
    String read = office(world).etag(ledger);

    // When
    unit.act(typo, "confirmation", "{}").then().statusCode(200);

    // Then
    office(world)
        .get(ledger)
        .then()
        .body("revision", equalTo(2))
        .body("state", equalTo("SUBMITTED"))
        .body("rows[0].problems.text", contains("全年学习不足32学时"));
    office(world)
        .get(ledger + "/revisions/2/comparison")
        .then()
        .body("organisations[0].comparison.problems.changed", hasSize(1));
    office(world).act(ledger, "acceptance", read, "{}").then().statusCode(412);
    office(world).act(ledger, "acceptance", "{}").then().statusCode(200);
  }

  @Test
  void ofTwentyConfirmationsOneSucceeds() throws Exception {
    World world = ready("suggestmany");
    Person own = secretary(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    String typo = made(secretary(world, "dept-1"), "dept-1-b1", 1, "全年学习不足32学时");
    String etag = own.etag(typo);

    List<Integer> statuses =
        atOnce(() -> own.act(typo, "confirmation", etag, "{}").statusCode(), 20);

    assertThat(statuses).containsOnly(200, 412).filteredOn(status -> status == 200).hasSize(1);
    own.get(entry(world, "dept-1-b1")).then().body("revision", equalTo(2));
  }

  static List<Integer> atOnce(Callable<Integer> request, int times) throws Exception {
    var writers = Executors.newFixedThreadPool(times);
    try {
      List<Integer> statuses = new ArrayList<>();
      for (var answer : writers.invokeAll(Collections.nCopies(times, request))) {
        statuses.add(answer.get());
      }
      return statuses;
    } finally {
      writers.shutdown();
    }
  }
}
