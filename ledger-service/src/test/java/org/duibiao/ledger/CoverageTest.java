package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** Coverage adds up at every node, whatever happens to what is owed. */
@QuarkusTest
class CoverageTest extends LedgerTest {
  private static final String[] COLUMNS = {"onTime", "late", "overdue", "pending", "exempt"};

  private static World dueIn(String prefix, int days) {
    LocalDate due = ChinaTime.dayOf(TestClock.now()).plusDays(days);
    return ready(World.told(prefix, due), 8);
  }

  private static void dayAfter(World world) {
    TestClock.moveTo(ChinaTime.shown(ChinaTime.endOf(world.due)).toString());
  }

  private static JsonPath coverage(World world, String organisation) {
    return office(world)
        .get("/coverage?organisation=" + world.code(organisation))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String obligation(World world, String organisation) {
    return office(world)
        .get("/obligations?milestone=ledger&limit=1&organisation=" + world.code(organisation))
        .jsonPath()
        .getString("items[0].id");
  }

  private static void assertAddsUp(World world) {
    JsonPath top = coverage(world, "college");
    assertThat(sum(top.getMap("$"))).isEqualTo(top.getInt("expected"));
    List<Map<String, Object>> children = top.getList("children");
    assertThat(children)
        .allSatisfy(child -> assertThat(sum(child)).isEqualTo(child.get("expected")));
    for (String column : COLUMNS) {
      int below = children.stream().mapToInt(child -> (int) child.get(column)).sum();
      assertThat(below).as(column).isEqualTo(top.getInt(column));
    }
  }

  private static int sum(Map<String, Object> node) {
    int sum = 0;
    for (String column : COLUMNS) {
      sum += (int) node.get(column);
    }
    return sum;
  }

  @Test
  void whoNamesNoOrganisationIsToldOfTheTopOfTheirReachOrAskedWhichOne() {
    World world = ready("covertop");
    for (String part : List.of("", "/levels", "/days", "/indicators")) {
      secretary(world, "dept-1")
          .get("/coverage" + part)
          .then()
          .statusCode(200)
          .body("organisation", equalTo(world.code("dept-1")));
      twoHats(world).get("/coverage" + part).then().statusCode(200);
      somebody(world, "of-two", "secretary@dept-1", "officer@dept-2")
          .get("/coverage" + part)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("?organisation"))
          .body("errors[0].detail", containsString(world.code("dept-2")));
    }
  }

  @Test
  void showsOnTimeLateOverduePendingAndExemptAddingUpAtEveryNode() {
    World world = dueIn("cover", 3);
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    String exempt = "/obligations/" + obligation(world, "dept-1-b2");
    String extended = "/obligations/" + obligation(world, "dept-2-b1");
    office(world)
        .act(exempt, "exemption", "{\"reason\":\"新建支部\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("EXEMPT"))
        .body("timeliness", equalTo("EXEMPT"))
        .body("allowedActions", empty());
    secretary(world, "dept-2")
        .act(
            extended,
            "extension",
            "{\"until\":\"%s\",\"reason\":\"外出\"}".formatted(world.due.plusDays(5)))
        .then()
        .statusCode(200)
        .body("dueDate", equalTo(world.due.plusDays(5).toString()))
        .body("originalDueDate", equalTo(world.due.toString()));
    assertAddsUp(world);

    dayAfter(world);
    filed(secretary(world, "dept-1-b3"), "dept-1-b3");

    JsonPath top = coverage(world, "college");
    assertThat(top.getInt("expected")).isEqualTo(8);
    assertThat(top.getInt("onTime")).isEqualTo(1);
    assertThat(top.getInt("late")).isEqualTo(1);
    assertThat(top.getInt("exempt")).isEqualTo(1);
    assertThat(top.getInt("pending")).isEqualTo(1);
    assertThat(top.getInt("overdue")).isEqualTo(4);
    assertAddsUp(world);
    office(world)
        .get("/obligations?timeliness=OVERDUE&milestone=ledger")
        .then()
        .body("items", hasSize(4))
        .body("items.timeliness", not(contains("PENDING")));
    office(world)
        .get("/obligations?timeliness=LATE")
        .then()
        .body("items.organisation", contains(world.code("dept-1-b3")));
    secretary(world, "dept-1")
        .get("/coverage?organisation=" + world.code("dept-1-b1"))
        .then()
        .body("expected", equalTo(1))
        .body("children", empty());
  }

  @Test
  void aRecallBeforeReviewIsOwedAgain() {
    World world = dueIn("recalled", 200);
    Person own = secretary(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    assertThat(coverage(world, "dept-1").getInt("onTime")).isEqualTo(1);

    own.act(entry(world, "dept-1-b1"), "recall", "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));

    assertThat(coverage(world, "dept-1").getInt("onTime")).isZero();
    own.get("/obligations")
        .then()
        .body("items[0].state", equalTo("PENDING"))
        .body("items[0].firstSubmittedAt", nullValue());
  }

  @Test
  void tellsTheCommonWeaknessesOfWhatWasFiledAndWhoIsBehindThem() {
    World world = dueIn("weak", 200);
    Person own = secretary(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    own.act(entry(world, "dept-1-b1"), "recall", "{}").then().statusCode(200);
    String notMet = "{\"findings\":[{\"indicator\":\"branch-1.2\",\"result\":\"NOT_MET\"}]}";
    own.put(diagnosis(world, "dept-1-b1"), notMet).then().statusCode(200);
    String indicators = "/coverage/indicators?sort=notMet&guide=" + world.code("branch");
    office(world)
        .get(indicators)
        .then()
        .body("indicators.notMet", contains(0, 0, 0))
        .body("indicators.notAssessed", contains(6, 6, 6));

    own.act(entry(world, "dept-1-b1"), "submission", "{}").then().statusCode(200);

    office(world)
        .get(indicators)
        .then()
        .body("indicators[0].indicator", equalTo("branch-1.2"))
        .body("indicators[0].notMet", equalTo(1))
        .body("indicators[0].notAssessed", equalTo(5))
        .body("indicators[1].met", equalTo(1))
        .body("dimensions.notMet", contains(1, 0));
    String behind = "/coverage/indicators/branch-1.2/organisations?result=NOT_MET";
    secretary(world, "dept-1")
        .get(behind)
        .then()
        .body("items.organisation", contains(world.code("dept-1-b1")))
        .body("items.result", contains("NOT_MET"));
    secretary(world, "dept-2").get(behind).then().statusCode(200).body("items", empty());
  }

  @Test
  void tellsLevelsDaysAndListsToWhomItConcernsAndAsFiles() {
    World world = dueIn("levels", 200);
    Person own = secretary(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    String back = "{\"reason\":\"过于笼统\"}";
    secretary(world, "dept-1")
        .act(entry(world, "dept-1-b1"), "return", back)
        .then()
        .statusCode(200);

    Person reader = at(world, "auditor", "college");
    reader
        .get("/coverage/levels")
        .then()
        .body("levels.type", contains("BRANCH", "DIRECT_BRANCH", "GENERAL_BRANCH"))
        .body("levels.expected", contains(5, 1, 2))
        .body("levels[0].onTimeReturned", equalTo(1))
        .body("levels[0].onTimePassed", equalTo(0));
    reader
        .get("/coverage/organisations?bucket=ON_TIME&passedAtFirstReview=false&type=BRANCH")
        .then()
        .body("items.organisation", contains(world.code("dept-1-b1")));
    reader
        .get("/coverage/days")
        .then()
        .body("days", hasSize(30))
        .body("days[28].expected", equalTo(0))
        .body("days[29].pending", equalTo(7))
        .body("days[29].submitted", equalTo(1))
        .body("days[29].returned", equalTo(1));
    reader.get("/coverage/verification").then().body("intact", equalTo(true));
    for (String table : List.of("levels", "indicators", "days")) {
      String csv = reader.get("/coverage/" + table + "/export?format=csv").asString();
      assertThat(csv.lines().count()).as(table).isGreaterThan(3);
      assertThat(csv).as(table).containsAnyOf("党总支,2,", "branch-1.2,", "2021-");
      reader
          .get("/coverage/" + table + "/export")
          .then()
          .statusCode(200)
          .header("Content-Disposition", startsWith("attachment"));
    }
    for (String bad :
        List.of(
            "days?from=2021-02-30",
            "days?from=2019-01-01",
            "organisations?bucket=SOON",
            "organisations?passedAtFirstReview=maybe",
            "indicators?sort=best",
            "levels/export?format=docx")) {
      assertThat(reader.get("/coverage/" + bad).statusCode()).as(bad).isEqualTo(400);
    }
    assertThat(reader.get("/coverage/indicators/branch-9.9/organisations").statusCode())
        .isEqualTo(404);
    assertThat(own.get("/coverage/verification").statusCode()).isEqualTo(403);
    for (String part : List.of("levels", "days", "indicators", "organisations")) {
      String foreign = "/coverage/" + part + "?organisation=" + world.code("dept-2");
      assertThat(own.get(foreign).statusCode()).as(part).isEqualTo(404);
    }
  }

  @Test
  void aMovedOrganisationIsCountedWhereItStands() {
    World world = dueIn("moved", 200);
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");

    world.organisation("dept-1-b1", "BRANCH", "dept-2", 3, "", 2);

    await().atMost(PATIENCE).until(() -> coverage(world, "dept-2").getInt("onTime") == 1);
    assertThat(coverage(world, "dept-1").getInt("expected")).isEqualTo(3);
    assertThat(coverage(world, "dept-2").getInt("expected")).isEqualTo(4);
    assertAddsUp(world);
  }

  @Test
  void nobodyGrantsToThemselvesNorTwiceNorWithoutARealExtension() {
    World world = dueIn("grants", 200);
    String id = "/obligations/" + obligation(world, "dept-2-b2");
    String body = "{\"reason\":\"新建支部\"}";

    twoHats(world)
        .act(id, "exemption", body)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-grant"));
    twoHats(world).get(id).then().body("allowedActions", empty());
    secretary(world, "dept-2").get(id).then().body("allowedActions", contains("EXEMPT", "EXTEND"));
    secretary(world, "dept-2")
        .act(
            id,
            "extension",
            "{\"until\":\"%s\",\"reason\":\"晚\"}".formatted(world.due.minusDays(1)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/until"));
    secretary(world, "dept-2").act(id, "exemption", body).then().statusCode(200);
    secretary(world, "dept-2")
        .act(id, "exemption", body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/transition-not-allowed"));
    secretary(world, "dept-1").get(id).then().statusCode(404);
  }
}
