package org.duibiao.rectification.exemplar;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exemplars from the nomination to the designation, and what everybody sees of them, over HTTP. */
@QuarkusTest
class ExemplarsTest extends RectificationTest {
  private static final String API = "/api/rectification/v1";
  private static final String EXEMPLARS = API + "/exemplars";
  private static final String PUBLIC = API + "/public/exemplars";
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n0\n%%EOF"
          .getBytes(StandardCharsets.UTF_8);

  @Inject AgroalDataSource database;

  /** A college of its own for each test, as an organisation is one of a kind only once. */
  private final String root = "x" + campaign.substring(2, 10);

  private final String dept = root + "-d1";
  private final String teachers = root + "-b1";
  private final String students = root + "-b2";
  private final String elsewhere = root + "-d2";
  private String code;

  @BeforeEach
  void knowsACollegeOfItsOwn() {
    code = "e" + campaign;
    tellOrganisation(
        root, "COMMITTEE", null, null, held("rev-1", "LEADER") + "," + held("rev-2", "LEADER"));
    tellOrganisation(dept, "GENERAL_BRANCH", root, null, "");
    tellOrganisation(teachers, "BRANCH", dept, "TEACHER", held("own", "SECRETARY"));
    tellOrganisation(students, "BRANCH", dept, "STUDENT", "");
    tellOrganisation(elsewhere, "GENERAL_BRANCH", root, null, held("rev-3", "SECRETARY"));
    Events.publish(
        "catalog.campaigns",
        code,
        "catalog.campaign.v1",
        "campaign/" + code,
        1,
        """
        {"code":"%s","title":"试行","organisation":"%s","state":"ACTIVE","version":1}"""
            .formatted(code, root));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              committee().get(batches()).then().statusCode(200);
              committee().get(EXEMPLARS + "?organisation=" + elsewhere).then().statusCode(200);
              committee().get(EXEMPLARS + "?organisation=" + teachers).then().statusCode(200);
            });
  }

  private static String held(String person, String post) {
    return """
        {"id":"%s","person":"%s","name":"%s","post":"%s","validFrom":"2020-01-01",
         "validTo":null,"dualLeader":%s}"""
        .formatted(person, person, person, post, person.equals("own"));
  }

  private static void tellOrganisation(
      String code, String type, String parent, String category, String appointments) {
    Events.publish(
        "catalog.organisations",
        code,
        "catalog.organisation.v1",
        "organisation/" + code,
        1,
        """
        {"code":"%s","name":"%s 党组织","type":"%s","category":%s,"parent":%s,"displayOrder":1,
         "version":1,"appointments":[%s]}"""
            .formatted(code, code, type, quoted(category), quoted(parent), appointments));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private String batches() {
    return API + "/campaigns/" + code + "/exemplar-batches";
  }

  private RequestSpecification committee() {
    return as("x-office", "office@" + root);
  }

  private RequestSpecification own() {
    return as("own", "secretary@" + teachers);
  }

  private RequestSpecification reviewer(int number) {
    return number == 3
        ? as("rev-3", "secretary@" + elsewhere)
        : as("rev-" + number, "leader@" + root);
  }

  private Response saveBatch(String ifMatch, int studio, int branches) {
    return committee()
        .header("If-Match", ifMatch)
        .body(
            """
            {"title":"第三批","quotas":[{"kind":"STUDIO","places":%d},
             {"kind":"BENCHMARK_DEPARTMENT","places":1},{"kind":"EXEMPLARY_BRANCH","places":%d}]}"""
                .formatted(studio, branches))
        .put(batches() + "/third");
  }

  private String uploaded(String organisation) {
    return given()
        .auth()
        .oauth2(Tokens.of("x-office", "office@" + root))
        .multiPart("file", "application.pdf", PDF, "application/pdf")
        .multiPart("title", "application")
        .multiPart("effectiveDate", "2021-03-12")
        .post(API + "/organisations/" + organisation + "/evidence")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String nomination(String kind, String file) {
    return """
        {"campaign":"%s","batch":"third","kind":"%s","statement":"特色鲜明","materials":["%s"]}"""
        .formatted(code, kind, file);
  }

  private Response nominate(String organisation, String kind) {
    return as("dept-secretary", "secretary@" + dept)
        .body(nomination(kind, uploaded(organisation)))
        .post(API + "/organisations/" + organisation + "/exemplar-nominations");
  }

  private Response enter(String organisation, String kind) {
    return committee()
        .body(
            """
            {"campaign":"%s","batch":"third","kind":"%s","basis":"〔2020〕5 号","since":"2020-06-01"}"""
                .formatted(code, kind))
        .post(API + "/organisations/" + organisation + "/exemplar-entries");
  }

  private Response step(RequestSpecification by, String id, String what, String body) {
    Object version = committee().get(EXEMPLARS + "/" + id).path("version");
    return by.header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(EXEMPLARS + "/" + id + "/" + what);
  }

  private Response score(int reviewer, String id, Object read, String body) {
    return reviewer(reviewer)
        .header("If-Match", "\"" + read + "\"")
        .body(body)
        .post(EXEMPLARS + "/" + id + "/score");
  }

  /** A nomination that all reviewers have scored, each with the version that they had read. */
  private String scored(String organisation, String kind) {
    String id = nominate(organisation, kind).then().statusCode(201).extract().path("id");
    as("dept-secretary", "secretary@" + dept)
        .header("If-Match", "\"1\"")
        .body("{\"statement\":\"更正\",\"materials\":[\"" + uploaded(organisation) + "\"]}")
        .put(EXEMPLARS + "/" + id + "/nomination")
        .then()
        .statusCode(200)
        .body("statement", equalTo("更正"))
        .body("materials", hasSize(1));
    done(step(committee(), id, "reviewers", "{\"reviewers\":[\"rev-1\",\"Rev-3 \"]}"));
    Object read = reviewer(1).get(EXEMPLARS + "/" + id).path("version");
    done(score(1, id, read, "{\"score\":90}"));
    done(score(3, id, read, "{\"score\":81,\"comment\":\"较好\"}"));
    score(1, id, read, "{\"score\":10}").then().statusCode(412);
    return id;
  }

  /** Who did it, and the data, of each objection that was told. */
  private static List<String> objected(String id) {
    return Events.read("rectification.events").stream()
        .filter(event -> ("exemplar/" + id).equals(Events.header(event, "ce_subject")))
        .filter(event -> Events.header(event, "ce_type").contains("objected"))
        .map(event -> Events.header(event, "ce_actor") + new String(event.value(), UTF_8))
        .toList();
  }

  private void change(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var change = connection.createStatement()) {
      change.executeUpdate(sql);
    }
  }

  private List<Map<String, Object>> shown() {
    return given()
        .header("Authorization", "Bearer stale")
        .get(PUBLIC + "?campaign=" + code)
        .then()
        .statusCode(200)
        .header("Cache-Control", "public, max-age=60")
        .extract()
        .path("items");
  }

  private static List<Integer> atOnce(Stream<Callable<Integer>> requests) throws Exception {
    var threads = Executors.newCachedThreadPool();
    try {
      List<Callable<Integer>> all = requests.toList();
      List<Integer> answers = new java.util.ArrayList<>();
      for (var answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void goesAllTheWayAndThePublicSeesWhatItMayAndNoMore() throws SQLException {
    saveBatch("\"0\"", 1, 0).then().statusCode(200).header("ETag", "\"1\"");
    String id = scored(teachers, "STUDIO");
    own()
        .header("If-Match", "\"4\"")
        .body("{}")
        .put(EXEMPLARS + "/" + id + "/nomination")
        .then()
        .statusCode(412);

    committee()
        .get(EXEMPLARS + "/" + id)
        .then()
        .body("review.mean", equalTo(85.5f))
        .body("review.reviewers.score", contains(90, 81))
        .body("allowedActions", containsInAnyOrder("APPOINT_REVIEWERS", "REVIEW", "REJECT"));
    reviewer(3)
        .get(EXEMPLARS + "/" + id)
        .then()
        .statusCode(200)
        .body("review", nullValue())
        .body("myScore.score", equalTo(81))
        .body("history.action", not(hasItem("SCORE")))
        .body("allowedActions", contains("SCORE"));
    String file = committee().get(EXEMPLARS + "/" + id).path("materials[0].evidence");
    reviewer(3)
        .accept("*/*")
        .get(EXEMPLARS + "/" + id + "/materials/" + file)
        .then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff");
    done(step(committee(), id, "review", "{\"opinion\":\"一致同意\"}"));
    assertThat(shown()).isEmpty();

    LocalDate first = today();
    step(
            committee(),
            id,
            "public-notice",
            "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(first, first.plusDays(3)))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/public-notice-dates"));
    done(
        step(
            committee(),
            id,
            "public-notice",
            "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(first, first.plusDays(8))));
    assertThat(shown()).hasSize(1);
    assertThat(shown().get(0))
        .containsOnlyKeys(
            "kind",
            "organisationName",
            "batch",
            "state",
            "noticeFrom",
            "noticeUntil",
            "cultivatingSince",
            "designatedOn")
        .containsEntry("state", "PUBLIC_NOTICE")
        .containsEntry("batch", "第三批");

    own()
        .body("{\"text\":\"材料与实际不符\"}")
        .post(EXEMPLARS + "/" + id + "/objections")
        .then()
        .statusCode(201)
        .body("objections", nullValue())
        .body("history.action", not(hasItem("OBJECT")));
    await().atMost(SOON).until(() -> !objected(id).isEmpty());
    assertThat(objected(id))
        .allMatch(fact -> fact.contains("system") && fact.contains("\"person\":null"));
    committee()
        .body("{\"text\":\"群众来信\",\"onBehalf\":true}")
        .post(EXEMPLARS + "/" + id + "/objections")
        .then()
        .statusCode(201)
        .body("objections.objector", contains("own", null));
    step(committee(), id, "cultivation", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/public-notice-not-over"));
    done(step(committee(), id, "objections/1/answer", "{\"answer\":\"经核查属实材料无误\"}"));
    change(
        "update exemplar set notice_from = notice_from - 20, notice_until = notice_until - 20"
            + " where id = '"
            + id
            + "'");
    assertThat(shown().get(0)).containsEntry("state", "NOTICE_OVER");
    step(committee(), id, "cultivation", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/objections-unanswered"));
    done(step(committee(), id, "objections/2/answer", "{\"answer\":\"已核查\"}"));
    done(step(committee(), id, "cultivation", "{}"));

    done(
        step(
            own(),
            id,
            "self-assessment",
            "{\"text\":\"均已达到\",\"materials\":[\"" + uploaded(teachers) + "\"]}"));
    assertThat(shown().get(0)).containsEntry("state", "CULTIVATING");
    done(
        step(
            committee(),
            id,
            "assessment",
            "{\"verdict\":\"PASSED\",\"document\":\"〔2021〕12 号\",\"date\":\"%s\"}"
                .formatted(today())));
    done(
        step(
            committee(),
            id,
            "designation",
            "{\"basis\":\"〔2021〕30 号\",\"date\":\"%s\"}".formatted(today())));

    assertThat(shown().get(0))
        .containsEntry("state", "DESIGNATED")
        .containsEntry("designatedOn", today().toString());
    committee()
        .get(EXEMPLARS + "/" + id)
        .then()
        .body("materials.purpose", contains("NOMINATE", "SELF_ASSESS"))
        .body("allowedActions", contains("REVOKE"));
    await().atMost(SOON).until(() -> told(id).size() == 12);
    assertThat(told(id))
        .containsOnly(
            "nominated",
            "amended",
            "scored",
            "objected",
            "objection-answered",
            "reviewers-appointed",
            "reviewed",
            "public-notice-opened",
            "cultivating",
            "self-assessed",
            "assessed",
            "designated");
    done(step(committee(), id, "revocation", "{\"reason\":\"严重违纪\",\"basis\":\"〔2022〕8 号\"}"));
    assertThat(shown()).isEmpty();
  }

  private static Set<String> told(String id) {
    return Events.read("rectification.events").stream()
        .filter(event -> ("exemplar/" + id).equals(Events.header(event, "ce_subject")))
        .map(event -> Events.header(event, "ce_type"))
        .map(type -> type.replace("rectification.exemplar-", "").replace(".v1", ""))
        .collect(Collectors.toSet());
  }

  @Test
  void whoeverIsNotEligibleLearnsEveryReason() throws SQLException {
    saveBatch("\"0\"", 5, 5);
    UUID candidate = UUID.randomUUID();
    change(
        """
        insert into case_candidate (id, version, campaign, organisation, state, reasons, keys,
          proposed_at, decided_by, decided_at)
        values ('%1$s', 0, '%2$s', '%3$s', 'CONFIRMED', '[]', '{}', now(), 'x', now())"""
            .formatted(candidate, code, students));
    change(
        """
        insert into weak_case (id, version, event_sequence, candidate_id, campaign, organisation,
          reasons, state, look_back_told)
        values ('%1$s', 0, 1, '%1$s', '%2$s', '%3$s', '[]', 'IDENTIFIED', false)"""
            .formatted(candidate, code, students));

    nominate(students, "STUDIO")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/exemplar-not-eligible"))
        .body("errors", hasSize(3));
    nominate(teachers, "BENCHMARK_DEPARTMENT").then().statusCode(422).body("errors", hasSize(1));
    enter(students, "EXEMPLARY_BRANCH").then().statusCode(422).body("errors", hasSize(1));
    enter(dept, "BENCHMARK_DEPARTMENT")
        .then()
        .statusCode(201)
        .body("state", equalTo("CULTIVATING"))
        .body("cultivatingSince", equalTo("2020-06-01"));
    enter(elsewhere, "BENCHMARK_DEPARTMENT")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/exemplar-quota-reached"));
  }

  @Test
  void ofTwoWhoWantTheLastPlaceAtOnceOneGetsIt() throws Exception {
    saveBatch("\"0\"", 0, 1);
    List<String> both =
        List.of(scored(teachers, "EXEMPLARY_BRANCH"), scored(students, "EXEMPLARY_BRANCH"));

    List<Integer> answers =
        atOnce(
            both.stream()
                .map(
                    id ->
                        () ->
                            step(committee(), id, "review", "{\"opinion\":\"同意\"}").statusCode()));

    assertThat(answers).containsExactlyInAnyOrder(200, 422);
    committee()
        .get(batches() + "/third")
        .then()
        .body("quotas.used", contains(0, 0, 1))
        .body("quotas.places", contains(0, 1, 1));
    for (String quotas :
        List.of("", "{\"kind\":\"STUDIO\",\"places\":1},{\"kind\":\"STUDIO\",\"places\":2}")) {
      committee()
          .header("If-Match", "\"1\"")
          .body("{\"title\":\"第三批\",\"quotas\":[" + quotas + "]}")
          .put(batches() + "/third")
          .then()
          .statusCode(422);
    }
    saveBatch("\"1\"", 0, 0)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/exemplar-quota-too-low"));
    saveBatch("\"0\"", 0, 2).then().statusCode(412);
    saveBatch("\"1\"", 0, 2).then().statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void anOrganisationIsOneOfAKindOnceHoweverOftenItIsNominated() throws Exception {
    saveBatch("\"0\"", 5, 5);
    String body = nomination("STUDIO", uploaded(teachers));
    String key = UUID.randomUUID().toString();
    String path = API + "/organisations/" + teachers + "/exemplar-nominations";

    List<Integer> answers =
        atOnce(
            Stream.<Callable<Integer>>generate(
                    () ->
                        () ->
                            as("dept-secretary", "secretary@" + dept)
                                .body(body)
                                .post(path)
                                .statusCode())
                .limit(4));

    assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    String other = nomination("EXEMPLARY_BRANCH", uploaded(teachers));
    String first = own().header("Idempotency-Key", key).body(other).post(path).path("id");
    own()
        .header("Idempotency-Key", key)
        .body(other)
        .post(path)
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    own()
        .body(other.replace("third", "fourth"))
        .post(path)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/exemplar-batch-unknown"));
    own()
        .body(nomination("STUDIO", UUID.randomUUID().toString()))
        .post(path)
        .then()
        .statusCode(409);
  }

  @Test
  void nobodyDecidesOnTheirOwnAndStrangersSeeNothing() {
    saveBatch("\"0\"", 5, 5);
    String id = scored(teachers, "STUDIO");

    as("stranger", "secretary@" + elsewhere).get(EXEMPLARS + "/" + id).then().statusCode(404);
    as("stranger", "secretary@" + elsewhere).get(EXEMPLARS).then().body("items", empty());
    reviewer(3).get(EXEMPLARS + "?campaign=" + code).then().body("items.id", contains(id));
    as("nobody", "office@dept-02").get(batches()).then().statusCode(404);
    step(own(), id, "review", "{\"opinion\":\"同意\"}").then().statusCode(403);
    step(as("own", "office@" + root), id, "review", "{\"opinion\":\"同意\"}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/exemplar-self-judgement"));
    step(committee(), id, "reviewers", "{\"reviewers\":[\"own\",\"ghost\",\"rev-1\"]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reviewers/0", "/reviewers/1"));
    step(reviewer(2), id, "score", "{\"score\":100}").then().statusCode(403);
    step(reviewer(1), id, "score", "{\"score\":101}").then().statusCode(422);
    committee()
        .body("{\"reason\":\"x\"}")
        .post(EXEMPLARS + "/" + id + "/rejection")
        .then()
        .statusCode(428);
    done(step(committee(), id, "rejection", "{\"reason\":\"未达到推荐要求\"}"));
    step(committee(), id, "review", "{\"opinion\":\"同意\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/exemplar-transition-not-allowed"));
  }

  @Test
  void thePublicListTakesNoOtherQuestions() {
    given().get(PUBLIC + "?kind=NONE").then().statusCode(400);
    given().get(PUBLIC + "?cursor=broken").then().statusCode(400);
    given().get(PUBLIC + "?organisation=" + root).then().statusCode(400);
    given().get(PUBLIC + "?limit=1").then().statusCode(200).body("items", notNullValue());
    given().post(PUBLIC).then().statusCode(405);
    given().get(EXEMPLARS).then().statusCode(401);
  }
}
