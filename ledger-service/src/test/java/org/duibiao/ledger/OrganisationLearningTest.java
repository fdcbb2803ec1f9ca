package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.ledger.learning.domain.LearningEvent;
import org.duibiao.ledger.person.infrastructure.RosterOfPeople;
import org.junit.jupiter.api.Test;

/**
 * A small branch of three on the roster: what it held is recorded once, counted per person, and
 * measured by the figures.
 */
@QuarkusTest
class OrganisationLearningTest extends LedgerTest {
  private static final String BRANCH = "dept-1-b1";
  private static World shared;

  @Inject OrganisationTree tree;
  @Inject RosterOfPeople roster;

  private static synchronized World world() {
    if (shared == null) {
      World world = World.told("learning");
      world.listed("甲", BRANCH, true, true, "2015-01-01");
      world.listed("乙", BRANCH, true, false, "2015-01-01");
      world.listed("丙", BRANCH, false, true, "2015-01-01");
      world.listed("丁", BRANCH, false, false, "2015-01-01");
      world.listed("戊", "dept-2-b1", true, true, "2015-01-01");
      world.listed("己", BRANCH, true, false, "2020-03-01");
      ready(world, 8);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  records(secretary(world, BRANCH), world)
                          .body(body(world, "排练", "2015-06-01", "\"己\""))
                          .post("/learning-records")
                          .statusCode()
                      == 422);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  records(secretary(world, BRANCH), world)
                      .body(body(world, "排练", "2015-06-01", "\"戊\",\"己\""))
                      .post("/learning-records")
                      .jsonPath()
                      .getList("errors.detail")
                      .stream()
                      .anyMatch(
                          detail ->
                              detail.toString().contains("不属于本组织")
                                  && detail.toString().contains("己")));
      shared = world;
    }
    return shared;
  }

  private static RequestSpecification records(Person person, World world) {
    return at(person, world, BRANCH);
  }

  private static RequestSpecification at(Person person, World world, String organisation) {
    return given()
        .basePath("/api/ledger/v1/organisations/" + world.code(organisation))
        .auth()
        .oauth2(person.token())
        .contentType("application/json; charset=UTF-8");
  }

  private static RequestSpecification branch() {
    return records(secretary(world(), BRANCH), world());
  }

  /** A record; who came is given by quoted names. */
  private static String body(World world, String title, String day, String names) {
    String attendees =
        Stream.of(names.split(","))
            .filter(name -> !name.isBlank())
            .map(name -> "{\"staffNumber\":\"" + world.person(name.replace("\"", "")) + "\"}")
            .reduce((one, other) -> one + "," + other)
            .orElse("");
    return """
    {"kind":"TRAINING","title":"%s","date":"%s","classHours":4,"attendees":[%s],
     "indicators":["branch-1.1"],"campaigns":["%s"]}
    """
        .formatted(title, day, attendees, world.campaign);
  }

  private static Response post(String body) {
    return branch().body(body).post("/learning-records");
  }

  @Test
  void oneRecordServesTheOrganisationAndItsCampaignsAndKeepsItsHistory() {
    String id =
        post(body(world(), "集中培训", "2021-02-01", "\"甲\",\"乙\""))
            .then()
            .statusCode(201)
            .body("attendance", equalTo(2))
            .body("attendees.name", containsInAnyOrder("甲", "乙"))
            .body("allowedActions", contains("CORRECT", "WITHDRAW"))
            .extract()
            .path("id");
    secretary(world(), BRANCH)
        .get("/organisations/" + world().code(BRANCH) + "/learning-records")
        .then()
        .body("items.id", hasItems(id));

    String better = body(world(), "集中培训（更正）", "2021-02-01", "\"甲\"");
    branch().body(better).put("/learning-records/" + id).then().statusCode(428);
    branch()
        .header("If-Match", "\"1\"")
        .body(better)
        .put("/learning-records/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    branch()
        .header("If-Match", "\"1\"")
        .body(better)
        .put("/learning-records/" + id)
        .then()
        .statusCode(412);
    branch()
        .header("If-Match", "\"2\"")
        .body("{\"reason\":\"重复登记\"}")
        .post("/learning-records/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("allowedActions", empty());
    branch()
        .header("If-Match", "\"3\"")
        .body(better)
        .put("/learning-records/" + id)
        .then()
        .statusCode(409);
    branch()
        .get("/learning-records/" + id + "/revisions")
        .then()
        .body("revisions.number", contains(1, 2, 3))
        .body("revisions[0].content.attendees", hasSize(2));
    branch().get("/learning-records").then().body("items.id", not(hasItems(id)));
    branch().get("/learning-records?state=WITHDRAWN").then().body("items.id", hasItems(id));
    audit(world(), "organisation=" + world().code(BRANCH) + "&subject=learning-record/" + id)
        .then()
        .body(
            "items.action",
            hasItems("recordLearning", "correctLearningRecord", "withdrawLearningRecord"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(told("learning-record/" + id))
                    .containsExactly(
                        LearningEvent.RECORDED, LearningEvent.CORRECTED, LearningEvent.WITHDRAWN));
  }

  private static List<String> told(String subject) {
    return Events.read("ledger.events").stream()
        .filter(event -> subject.equals(Events.header(event, "ce_subject")))
        .map(event -> Events.header(event, "ce_type"))
        .toList();
  }

  @Test
  void nobodyCountsTwiceAndStrangersDoNotCountAtAll() {
    post(body(world(), "重复", "2021-02-02", "\"甲\",\"甲\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/attendees/1"));
    post(body(world(), "外人", "2021-02-02", "\"戊\",\"丁\",\"丙\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/attendees/0", "/attendees/1"));
    post(body(world(), "学时", "2021-02-02", "\"甲\"").replace("\"}]", "\",\"hours\":4.5}]"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/attendees/0/hours"));
    post(body(world(), "无边", "2021-02-02", "\"甲\"")
            .replace("\"classHours\":4", "\"classHours\":2000")
            .replace("\"}]", "\",\"hours\":3000}]"))
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/classHours", "/attendees/0/hours"));
    for (String endless : List.of("1e200000000", "1e-200000000", "-1e200000000")) {
      post(body(world(), "无边", "2021-02-02", "\"甲\"")
              .replace("\"classHours\":4", "\"classHours\":" + endless)
              .replace("\"}]", "\",\"hours\":2e200000000}]"))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/classHours"));
    }
    post(body(world(), "佐证", "2021-02-02", "\"甲\"")
            .replace(
                "\"indicators\"", "\"evidence\":[\"" + UUID.randomUUID() + "\"],\"indicators\""))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/evidence/0"));
    at(secretary(world(), "dept-1"), world(), "dept-1")
        .body(body(world(), "全系培训", "2021-02-03", "\"甲\""))
        .post("/learning-records")
        .then()
        .statusCode(201);
  }

  @Test
  void strangersReachNothingAndReadersWriteNothing() {
    String body = body(world(), "外人写", "2021-02-04", "");
    at(secretary(world(), "dept-2"), world(), BRANCH)
        .body(body)
        .post("/learning-records")
        .then()
        .statusCode(404);
    at(at(world(), "auditor", "college"), world(), BRANCH)
        .body(body)
        .post("/learning-records")
        .then()
        .statusCode(403);
    String portal = Tokens.ofPortal("p", "ledger:read ledger:write", "portal@" + world().college());
    Person reader = new Person(world(), portal);
    records(reader, world()).body(body).post("/learning-records").then().statusCode(403);
    post(body(world(), "门户可见", "2021-02-04", "\"甲\"")).then().statusCode(201);
    records(reader, world())
        .get("/learning-records")
        .then()
        .statusCode(200)
        .body("items.attendees", everyItem(nullValue()));
    records(reader, world())
        .get("/figures?period=2021")
        .then()
        .statusCode(200)
        .body("figures.personsShort", everyItem(nullValue()));
    branch().get("/learning-records?from=2021-13-01").then().statusCode(400);
    branch().get("/figures?period=2021-winter").then().statusCode(400);
    branch().get("/learning-records/none").then().statusCode(404);
  }

  private static Response sheet(String mode, byte[] csv) {
    return branch().contentType("text/csv").body(csv).post("/learning-record-imports?mode=" + mode);
  }

  @Test
  void aMessySheetIsToldFaultByFaultAndTakenWholeOnceItIsRight() {
    String messy =
        """
        学习记录登记表,,,,,
        形式*,主 题,日期,学时,参加人员,备注
        主题党日,植树,2021年3月12日,2学时,甲、乙，丙,无
        ,,,,,
        茶话会,座谈,2021-02-30,两个,甲,
        主题党日,植树,2021/3/12,2,甲,
        党课,讲党课,2021-03-15,1.5,甲 戊,
        """;
    sheet("validate", messy.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(200)
        .body("applied", equalTo(false))
        .body("rows", equalTo(4))
        .body(
            "faults.collect { it.row + it.column }",
            containsInAnyOrder("5形式", "5日期", "5学时", "6主题", "7参加人员"))
        .body("faults.detail", everyItem(not(containsString("learning."))));
    sheet("apply", messy.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/rows/5/日期"));
    assertThat(titles("2021-03-12")).isEmpty();

    String right =
        """
        形式,主题,日期,学时,参加人员
        主题党日,植树,2021年3月12日,2学时,甲、乙，丙
        师德学习,师德规范,2021.3.16,3.5,"甲
        丙"
        """;
    byte[] chinese = right.getBytes(java.nio.charset.Charset.forName("GB18030"));
    sheet("apply", chinese).then().statusCode(200).body("applied", equalTo(true));
    assertThat(titles("2021-03-12")).containsExactly("植树");
    sheet("apply", chinese)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/rows/2/主题", "/rows/3/主题"));
    sheet("validate", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(200)
        .body("faults.code", contains("sheet.no-headings"));
    sheet("maybe", chinese).then().statusCode(400);
    sheet("validate", "形式,主题,日期,学时,人数\n党课,讲课,2021-03-20,20000,1\n".getBytes(StandardCharsets.UTF_8))
        .then()
        .body("faults.code", contains("learning.hours-of-day"));
  }

  @Test
  void aSheetIsTakenAsPeopleWriteItAndToldHowItWasReadAndASecondTimeChangesNothing() {
    String written =
        """
        2021年学习台账,,,,,,,
        序号,形式,主题,日期,学时,参加人员,主讲人,主讲人身份
        1,支部党员大会会议,换届,44277,2,全体党员,%1$s,书记
        2,谈心谈话,谈心,2021年3月24日,1,12人,,
        3,师德师风教育,师德,20210325,4,甲（2学时）、丙（ 1.5 课时 ）,,
        4,支部委员会,研究,2021-03-26,1,甲等3人,,
        5,,,,,,,
        第一季度,,,,,,,
        合计,,,,8,,,
        填表人：张三,,,,,,,
        注：学时按半天四学时计,,,,,,,
        """
            .formatted(world().person("甲").toUpperCase(java.util.Locale.ROOT));
    byte[] csv = written.getBytes(StandardCharsets.UTF_8);
    sheet("validate", csv)
        .then()
        .statusCode(200)
        .body("rows", equalTo(4))
        .body("faults", empty())
        .body(
            "warnings.collect { it.row + it.code }",
            containsInAnyOrder(
                "3learning.read-everybody",
                "4learning.read-kind",
                "4learning.read-count",
                "6learning.read-count",
                "8sheet.foot",
                "9sheet.foot",
                "10sheet.foot",
                "11sheet.foot"))
        .body("warnings.detail", everyItem(not(containsString("learning."))));
    String key = UUID.randomUUID().toString();
    Response first = keyed(key, csv);
    Response again = keyed(key, csv);
    first.then().statusCode(200).body("applied", equalTo(true));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    keyed(key, (written + "6,党课,另一份,2021-03-20,1,甲,,\n").getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("type", containsString("idempotency-key-reused"));
    branch()
        .get("/learning-records?from=2021-03-22&to=2021-03-26")
        .then()
        .body(
            "items.kind.sort()",
            contains(
                "COMMITTEE_MEETING", "ETHICS_STUDY", "GENERAL_MEETING", "TALK_COMMITTEE_MEMBER"))
        .body(
            "items.find { it.kind == 'GENERAL_MEETING' }.attendees.name",
            containsInAnyOrder("甲", "乙", "己"))
        .body("items.find { it.kind == 'GENERAL_MEETING' }.ledBy.capacity", equalTo("PARTY_HEAD"))
        .body("items.find { it.kind == 'TALK_COMMITTEE_MEMBER' }.attendance", equalTo(12))
        .body(
            "items.find { it.kind == 'ETHICS_STUDY' }.attendees.hours",
            containsInAnyOrder(2.0f, 1.5f));

    String wrong = "形式,主题,日期,学时,参加人员\n茶话会,座谈,2021-03-20,1,甲\n党课,讲课,2021-03-20,1,T404X\n";
    sheet("validate", wrong.getBytes(StandardCharsets.UTF_8))
        .then()
        .body("faults.find { it.row == 2 }.detail", containsString("民主评议党员"))
        .body("faults.find { it.row == 3 }.detail", containsString("“T404X”"));
  }

  @Test
  void morePeopleThanAreTakenAreNoneAndNotTheFirstOfThem() {
    OrganisationNode branch = tree.find(world().code(BRANCH)).orElseThrow();

    int all = roster.counted(branch, 100).orElseThrow().size();

    assertThat(roster.counted(branch, all).orElseThrow()).hasSize(all).hasSizeGreaterThan(1);
    assertThat(roster.counted(branch, all - 1)).isEmpty();
  }

  @Test
  void aSheetWithoutAWordOnItsKindIsReadAsOneOfValues() throws Exception {
    byte[] csv = "形式,主题,日期,学时\n党课,没说,2021-03-19,1\n".getBytes(StandardCharsets.UTF_8);
    String path =
        "/api/ledger/v1/organisations/%s/learning-record-imports?mode=apply"
            .formatted(world().code(BRANCH));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + secretary(world(), BRANCH).token())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(csv))
            .build();

    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("/rows/2/人数");
  }

  private static Response keyed(String key, byte[] csv) {
    return branch()
        .contentType("text/csv")
        .header("Idempotency-Key", key)
        .body(csv)
        .post("/learning-record-imports?mode=apply");
  }

  private static List<String> titles(String day) {
    return branch()
        .get("/learning-records?from=" + day + "&to=" + day)
        .then()
        .statusCode(200)
        .extract()
        .path("items.title");
  }

  @Test
  void figuresCountWhatIsOnRecordPerPersonAndSayWithWhatTheyCompare() {
    String ethics = body(world(), "师德", "2020-06-01", "\"甲\"").replace("TRAINING", "ETHICS_STUDY");
    post(ethics.replace("\"classHours\":4", "\"classHours\":12")).then().statusCode(201);

    Response year = branch().get("/figures?period=2020");

    year.then()
        .statusCode(200)
        .body("figures", hasSize(15))
        .body("figures.find { it.figure == 'ETHICS_HOURS' }.of", equalTo(2))
        .body("figures.find { it.figure == 'ETHICS_HOURS' }.done", equalTo(1))
        .body("figures.find { it.figure == 'ETHICS_HOURS' }.veto", equalTo(true))
        .body("figures.find { it.figure == 'ETHICS_HOURS' }.basis", equalTo("FULL_YEAR"))
        .body("figures.find { it.figure == 'ETHICS_HOURS' }.personsShort.name", contains("丙"))
        .body("figures.find { it.figure == 'TRAINING_HOURS' }.of", equalTo(3))
        .body("figures.explanation", everyItem(not(containsString("figure."))))
        .body("figures.title", everyItem(not(containsString("Figure."))));
    branch()
        .get("/figures?asOf=2021-04-20")
        .then()
        .body("period", equalTo("2021"))
        .body("figures.find { it.figure == 'TRAINING_HOURS' }.basis", equalTo("PRO_RATA"))
        .body("figures.find { it.figure == 'THEME_DAYS' }.required", equalTo(3));
    at(office(world()), world(), "college")
        .get("/figures")
        .then()
        .statusCode(200)
        .body("figures", empty());
    at(office(world()), world(), "dept-1")
        .get("/figures/below?period=2020&limit=2")
        .then()
        .statusCode(200)
        .body("items.organisation", contains(world().code(BRANCH), world().code("dept-1-b2")))
        .body("items[0].lacking", hasItems("ETHICS_HOURS"))
        .body("next", notNullValue());
    at(office(world()), world(), "dept-1")
        .get("/figures")
        .then()
        .body("figures.find { it.figure == 'BRANCH_SIZE_LIMIT' }.of", equalTo(3));
  }
}
