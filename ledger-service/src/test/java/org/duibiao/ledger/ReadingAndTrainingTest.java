package org.duibiao.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** Who has studied what of the reading list, and who came to a training class. */
@QuarkusTest
class ReadingAndTrainingTest extends LedgerTest {
  private static final String BRANCH = "dept-1-b1";
  private static World shared;

  private static synchronized World world() {
    if (shared == null) {
      World world = World.told("reading");
      world.listed("甲", BRANCH, true, true, "2015-01-01");
      world.listed("乙", BRANCH, true, false, "2015-01-01");
      world.listed("丙", "dept-1-b2", true, false, "2015-01-01");
      world.listed("丁", BRANCH, false, true, "2015-01-01");
      world.listed("戊", "dept-2-b1", true, false, "2015-01-01");
      ready(world, 8);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  office(world)
                          .get("/reading-list?organisation=" + world.college())
                          .jsonPath()
                          .getInt("readings[0].of")
                      == 4);
      shared = world;
    }
    return shared;
  }

  private static String studies(String items, String names) {
    return "{\"items\":[%s],\"persons\":[%s],\"studiedOn\":\"2021-04-01\",\"way\":\"SELF\"}"
        .formatted(items, names);
  }

  private static String quoted(String name) {
    return "\"" + world().person(name) + "\"";
  }

  private static String list(String organisation) {
    return "/reading-list?organisation=" + world().code(organisation);
  }

  @Test
  void aMemberCountsOnceForAnItemHoweverOftenAndByWhateverItIsShown() {
    Person secretary = secretary(world(), BRANCH);
    String at = "/reading-list/studies?organisation=" + world().code(BRANCH);
    secretary
        .request()
        .body(studies("1, 2", quoted("甲") + "," + quoted("乙")))
        .post(at)
        .then()
        .statusCode(201)
        .body("changed", equalTo(4));
    secretary
        .request()
        .body(studies("1", quoted("甲")))
        .post(at)
        .then()
        .statusCode(201)
        .body("changed", equalTo(0));
    String record =
        secretary
            .request()
            .body(
                """
                {"kind":"GROUP_STUDY","title":"学习条例","date":"2021-03-01","classHours":1,
                 "attendees":[{"staffNumber":%s}],"readings":[{"campaign":"%s","item":2}]}
                """
                    .formatted(quoted("甲"), world().campaign))
            .post("/organisations/" + world().code(BRANCH) + "/learning-records")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    secretary
        .get(list(BRANCH))
        .then()
        .statusCode(200)
        .body("readings.title", contains("论述", "条例"))
        .body("readings.studied", contains(2, 2))
        .body("readings.of", contains(2, 2));
    office(world()).get(list("dept-1")).then().body("readings.of", contains(3, 3));
    office(world())
        .get("/reading-list/1/persons?studied=false&organisation=" + world().code("dept-1"))
        .then()
        .statusCode(200)
        .body("items.name", contains("丙"));

    secretary
        .request()
        .body("{\"items\":[1,2],\"persons\":[%s],\"reason\":\"登记错误\"}".formatted(quoted("甲")))
        .post("/reading-list/studies/withdrawal?organisation=" + world().code(BRANCH))
        .then()
        .statusCode(200)
        .body("changed", equalTo(2));
    secretary.get(list(BRANCH)).then().body("readings.studied", contains(1, 2));
    at(secretary, BRANCH)
        .header("If-Match", "\"1\"")
        .body("{\"reason\":\"重复\"}")
        .post("/learning-records/" + record + "/withdrawal")
        .then()
        .statusCode(200);
    secretary.get(list(BRANCH)).then().body("readings.studied", contains(1, 1));
  }

  @Test
  void strangersAndThoseWhoAreNoMembersCannotBePutDown() {
    secretary(world(), BRANCH)
        .request()
        .body(studies("1, 9", quoted("戊") + "," + quoted("丁")))
        .post("/reading-list/studies?organisation=" + world().code(BRANCH))
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/items/1", "/persons/0", "/persons/1"));
    secretary(world(), "dept-2").get(list(BRANCH)).then().statusCode(404);
    secretary(world(), BRANCH).get("/reading-list").then().statusCode(400);
    secretary(world(), BRANCH)
        .get("/reading-list/9/persons?organisation=" + world().code(BRANCH))
        .then()
        .statusCode(404);
  }

  private static RequestSpecification at(Person person, String organisation) {
    return given()
        .basePath("/api/ledger/v1/organisations/" + world().code(organisation))
        .auth()
        .oauth2(person.token())
        .contentType("application/json; charset=UTF-8");
  }

  @Test
  void whoCameToAClassHasItsHoursAndASheetSaysSoForMany() {
    Person office = office(world());
    String id =
        at(office, "college")
            .body(
                """
                {"kind":"PARTY_WORKERS","title":"党务工作者专题培训班","startsOn":"2020-04-16",
                 "endsOn":"2020-04-17","classHours":32,"campaigns":["%s"]}
                """
                    .formatted(world().campaign))
            .post("/training-classes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/training-classes/" + id;
    at(office, "college")
        .header("If-Match", "\"1\"")
        .body(
            "{\"participants\":[{\"staffNumber\":%s,\"attendance\":\"INVITED\"},{\"staffNumber\":%s,\"attendance\":\"PRESENT\",\"hours\":40}]}"
                .formatted(quoted("甲"), quoted("乙")))
        .put(path + "/participants")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/participants/1/hours"));
    refusedExtents(office);
    at(office, "college")
        .header("If-Match", "\"1\"")
        .body(
            "{\"participants\":[{\"staffNumber\":%s,\"attendance\":\"ABSENT\",\"hours\":2}]}"
                .formatted(quoted("甲")))
        .put(path + "/participants")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/participants/0/hours"));
    String sheet = "人员,到班情况,学时\n甲,出席,\n乙,请假,\n丙,缺席,\n";
    String messy = "人员,到班情况,学时\n甲,到了,\n陌生人,出席,\n乙,出席,99\n乙,出席,\n";
    at(office, "college")
        .contentType("text/csv")
        .header("If-Match", "\"1\"")
        .body(messy.getBytes(StandardCharsets.UTF_8))
        .post(path + "/attendance-imports?mode=validate")
        .then()
        .statusCode(200)
        .body(
            "faults.collect { it.row + it.column }",
            containsInAnyOrder("2到班情况", "3人员", "4学时", "5人员"));
    at(office, "college")
        .contentType("text/csv")
        .header("If-Match", "\"1\"")
        .body(sheet.getBytes(StandardCharsets.UTF_8))
        .post(path + "/attendance-imports?mode=apply")
        .then()
        .statusCode(200);
    at(office, "college")
        .get(path)
        .then()
        .header("ETag", "\"2\"")
        .body("invited", equalTo(3))
        .body("present", equalTo(1))
        .body("leave", equalTo(1));
    at(office, "college")
        .get(path + "/participants")
        .then()
        .body("items", hasSize(3))
        .body("items.name", hasItems("甲", "乙", "丙"));

    at(office, BRANCH)
        .get("/figures?period=2020")
        .then()
        .body("figures.find { it.figure == 'TRAINING_HOURS' }.done", equalTo(1))
        .body("figures.find { it.figure == 'TRAINING_HOURS' }.personsShort.name", contains("乙"));
    at(secretary(world(), BRANCH), BRANCH).get(path).then().statusCode(404);
    at(secretary(world(), BRANCH), "college").get(path).then().statusCode(404);
  }

  private static void refusedExtents(Person office) {
    String body =
        """
        {"kind":"OTHER","title":"班","startsOn":"2020-04-16","endsOn":"2020-04-17","classHours":%s}
        """;
    for (String hours : List.of("0", "48.5", "1000", "-1")) {
      at(office, "college")
          .body(body.formatted(hours))
          .post("/training-classes")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/classHours"));
    }
  }

  @Test
  void nobodyHasComeToAClassThatLiesAhead() {
    Person office = office(world());
    String day = ChinaTime.dayOf(TestClock.now()).plusDays(300).toString();
    String body =
        """
        {"kind":"OTHER","title":"明年的班","startsOn":"%1$s","endsOn":"%1$s","classHours":8}
        """;
    String id =
        at(office, "college")
            .body(body.formatted(day))
            .post("/training-classes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/training-classes/" + id;
    String came = "{\"participants\":[{\"staffNumber\":%s,\"attendance\":\"%s\"}]}";
    for (String attendance : List.of("PRESENT", "ABSENT")) {
      at(office, "college")
          .header("If-Match", "\"1\"")
          .body(came.formatted(quoted("甲"), attendance))
          .put(path + "/participants")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/participants/0/attendance"));
    }
    at(office, "college")
        .header("If-Match", "\"1\"")
        .body(came.formatted(quoted("甲"), "LEAVE"))
        .put(path + "/participants")
        .then()
        .statusCode(200);
    at(office, "college")
        .contentType("text/csv")
        .header("If-Match", "\"2\"")
        .body("人员,到班情况\n甲,出席\n".getBytes(StandardCharsets.UTF_8))
        .post(path + "/attendance-imports?mode=validate")
        .then()
        .body("faults.column", contains("到班情况"));
    secretary(world(), BRANCH)
        .request()
        .body(studies("1", quoted("甲")).replace("2021-04-01", day))
        .post("/reading-list/studies?organisation=" + world().code(BRANCH))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/studiedOn"));
  }

  @Test
  void theDiagnosisShowsTheFiguresAndWarnsOfAContradictionWithoutRefusingIt() {
    Person secretary = secretary(world(), BRANCH);
    assessed(secretary, BRANCH);

    secretary
        .get(diagnosis(world(), BRANCH))
        .then()
        .statusCode(200)
        .body(
            "findings.find { it.indicator == 'branch-1.2' }.figures.figure",
            contains(
                "GROUP_MEETINGS", "COMMITTEE_MEETINGS", "GENERAL_MEETINGS", "SECRETARY_LECTURE"))
        .body(
            "findings.find { it.indicator == 'branch-1.2' }.warnings[0]",
            org.hamcrest.Matchers.containsString("诊断为达标"))
        .body("findings.find { it.indicator == 'branch-2.1' }.warnings", hasSize(0));
  }
}
