package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** More time for one or for all below, and an earlier date of a unit's own that never scores. */
@QuarkusTest
class DeadlineTest extends LedgerTest {
  @Inject EntityManager database;

  private static World dueIn(String prefix, int days) {
    return ready(World.told(prefix, ChinaTime.dayOf(TestClock.now()).plusDays(days)), 8);
  }

  private static Response extend(Person who, String organisation, LocalDate until, boolean all) {
    return who.request()
        .body(
            "{\"milestone\":\"ledger\",\"until\":\"%s\",\"reason\":\"封闭管理\",\"subtree\":%s}"
                .formatted(until, all))
        .post("/organisations/" + who.world().code(organisation) + "/extensions");
  }

  private static List<Integer> coverage(World world) {
    var top = office(world).get("/coverage").jsonPath();
    return List.of(
        top.getInt("expected"), top.getInt("onTime"), top.getInt("overdue"), top.getInt("pending"));
  }

  @Test
  void aWholeSubtreeGetsMoreTimeNeverTheGrantorsOwnAndItIsTakenBackUntilSomebodyLivesOnIt() {
    // Given
    World world = dueIn("subtree", 3);
    LocalDate later = world.due.plusDays(10);
    filed(secretary(world, "dept-2-b1"), "dept-2-b1");

    // When / Then: a grantor's own is left out, one's own alone is refused
    extend(twoHats(world), "dept-2-b2", later, false)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-grant"));
    Person alsoBranch = somebody(world, "office-too", "office@college", "secretary@dept-1-b2");
    Response dept = extend(alsoBranch, "dept-1", later, true);
    dept.then()
        .statusCode(201)
        .body("standing", equalTo("IN_FORCE"))
        .body("subtree", equalTo(true))
        .body("allowedActions", contains("REVOKE"))
        .body("moved", equalTo(3))
        .body("leftOut", contains(world.code("dept-1-b2")));
    secretary(world, "dept-1-b1")
        .get(owed(world, "dept-1-b1"))
        .then()
        .body("dueDate", equalTo(later.toString()))
        .body("extension.organisation", equalTo(world.code("dept-1")))
        .body("extension.subtree", equalTo(true))
        .body("extension.grantor", equalTo(world.person("office-too")))
        .body("extension.reason", equalTo("封闭管理"));
    office(world).get(owed(world, "dept-1-b2")).then().body("extension", nullValue());
    String over = world.due.plusYears(1).toString();
    extend(office(world), "dept-2", world.due.plusYears(1).plusDays(1), true)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/until"))
        .body("errors[0].detail", containsString(over));
    office(world)
        .act(
            owed(world, "dept-2-b2"),
            "extension",
            "{\"until\":\"%s\",\"reason\":\"外出\"}".formatted(world.due.plusYears(2)))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString(over));
    office(world)
        .get("/obligations?milestone=ledger&organisation=" + world.code("dept-1"))
        .then()
        .body(
            "items.dueDate",
            contains(later.toString(), later.toString(), world.due.toString(), later.toString()))
        .body("items.originalDueDate", everyItem(equalTo(world.due.toString())));
    extend(office(world), "dept-2-b1", later, false)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/until"));
    extend(secretary(world, "dept-1"), "dept-1-b1", world.due.minusDays(9), false)
        .then()
        .statusCode(422);
    extend(secretary(world, "dept-1"), "dept-2", later, true).then().statusCode(404);
    office(world)
        .get("/extensions?organisation=" + world.code("dept-1"))
        .then()
        .body("items", hasSize(1))
        .body("items[0].grantor", equalTo(world.person("office-too")))
        .body("items[0].reason", equalTo("封闭管理"));
    secretary(world, "dept-2").get("/extensions").then().body("items", empty());

    // taken back before anyone lives on it, but not by whom it gives more time
    String path = "/extensions/" + dept.jsonPath().getString("id");
    String etag = dept.header("ETag");
    secretary(world, "dept-1").get("/extensions").then().body("items[0].allowedActions", empty());
    secretary(world, "dept-1")
        .act(path, "revocation", etag, "{\"reason\":\"不要\"}")
        .then()
        .statusCode(403);
    office(world).act(path, "revocation", "\"9\"", "{\"reason\":\"误批\"}").then().statusCode(412);
    office(world)
        .act(path, "revocation", etag, "{\"reason\":\"误批\"}")
        .then()
        .statusCode(200)
        .body("standing", equalTo("REVOKED"))
        .body("allowedActions", empty());
    office(world)
        .act(path, "revocation", "\"" + revoked(world) + "\"", "{\"reason\":\"误批\"}")
        .then()
        .statusCode(409);
    office(world)
        .get("/obligations?milestone=ledger")
        .then()
        .body("items.dueDate", everyItem(equalTo(world.due.toString())));

    // and not after
    Response again = extend(office(world), "dept-1", later, true);
    again.then().statusCode(201);
    TestClock.moveTo(ChinaTime.shown(ChinaTime.endOf(world.due)).toString());
    assertThat(coverage(world)).containsExactly(8, 1, 3, 4);
    office(world).get("/extensions").then().body("items[1].allowedActions", empty());
    office(world)
        .act(
            "/extensions/" + again.jsonPath().getString("id"),
            "revocation",
            again.header("ETag"),
            "{\"reason\":\"晚了\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/extension-in-use"));
    audit(world, "action=revokeExtension&outcome=DONE")
        .then()
        .body("items.organisation", contains(world.code("dept-1")));
  }

  @Test
  void takingOneExtensionBackLeavesTheTimeThatTheOthersGive() {
    // Given
    World world = dueIn("taken-back", 3);
    Response first = extend(office(world), "dept-1-b1", world.due.plusDays(2), false);
    Response second = extend(office(world), "dept-1-b1", world.due.plusDays(6), false);

    // When / Then
    takenBack(world, first);
    assertThat(dueOf(world, "dept-1-b1")).isEqualTo(world.due.plusDays(6));
    takenBack(world, second);
    assertThat(dueOf(world, "dept-1-b1")).isEqualTo(world.due);

    Response longest = extend(office(world), "dept-1-b1", world.due.plusDays(20), false);
    extend(office(world), "dept-1", world.due.plusDays(10), true).then().statusCode(201);
    assertThat(dueOf(world, "dept-1-b1")).isEqualTo(world.due.plusDays(20));
    takenBack(world, longest);
    assertThat(dueOf(world, "dept-1-b1")).isEqualTo(world.due.plusDays(10));
    assertThat(dueOf(world, "dept-1-b2")).isEqualTo(world.due.plusDays(10));
  }

  @Test
  void ofTwoThatAreTakenBackAtOnceNeitherCountsTheOther() throws Exception {
    // Given
    World world = dueIn("both-back", 3);
    Response longest = extend(office(world), "dept-1-b1", world.due.plusDays(20), false);
    Response other = extend(office(world), "dept-1", world.due.plusDays(10), true);
    String id = owed(world, "dept-1-b1").substring("/obligations/".length());
    var workers = Executors.newFixedThreadPool(2);
    List<Future<?>> both = new ArrayList<>();

    // When: the obligation is busy while the one begins and the other comes
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                database
                    .createNativeQuery("select 1 from obligation where id = :id for update")
                    .setParameter("id", UUID.fromString(id))
                    .getSingleResult();
                both.add(workers.submit(() -> takenBack(world, longest)));
                await().atMost(PATIENCE).until(() -> waiting() >= 1);
                both.add(workers.submit(() -> takenBack(world, other)));
                await().atMost(PATIENCE).until(() -> both.get(1).isDone() || waiting() >= 2);
              });
      for (Future<?> one : both) {
        one.get();
      }
    } finally {
      workers.shutdown();
    }

    // Then
    assertThat(dueOf(world, "dept-1-b1")).isEqualTo(world.due);
    assertThat(dueOf(world, "dept-1-b2")).isEqualTo(world.due);
  }

  /** How many wait for somebody else's lock. */
  private long waiting() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    database
                        .createNativeQuery(
                            "select count(*) from pg_stat_activity"
                                + " where cardinality(pg_blocking_pids(pid)) > 0",
                            Long.class)
                        .getSingleResult());
  }

  private static void takenBack(World world, Response extension) {
    extension.then().statusCode(201);
    String path = "/extensions/" + extension.jsonPath().getString("id");
    office(world)
        .act(path, "revocation", extension.header("ETag"), "{\"reason\":\"误批\"}")
        .then()
        .statusCode(200);
  }

  private static LocalDate dueOf(World world, String organisation) {
    return LocalDate.parse(
        office(world)
            .get("/obligations?milestone=ledger&organisation=" + world.code(organisation))
            .jsonPath()
            .getString("items[0].dueDate"));
  }

  private static int revoked(World world) {
    return office(world).get("/extensions").jsonPath().getInt("items[0].version");
  }

  @Test
  void aUnitsEarlierDateIsSeenBelowAndNeverScores() {
    // Given
    World world = dueIn("internal", 6);
    Person unit = secretary(world, "dept-1");
    String path = "/organisations/" + world.code("dept-1") + "/internal-date";
    LocalDate early = world.due.minusDays(4);
    String body = "{\"milestone\":\"ledger\",\"date\":\"%s\",\"reason\":\"便于汇总\"}";

    // When / Then
    unit.put(path, "\"0\"", body.formatted(world.due)).then().statusCode(422);
    unit.put(path, "\"0\"", body.formatted(world.due.minusDays(7))).then().statusCode(422);
    officer(world, "dept-1").put(path, "\"0\"", body.formatted(early)).then().statusCode(403);
    secretary(world, "dept-1-b1").put(path, "\"0\"", body.formatted(early)).then().statusCode(404);
    String interim = body.formatted(early).replace("ledger", "interim");
    refused(unit.put(path, "\"0\"", interim), "“interim”没有需要报送的任务");
    unit.get(path + "?milestone=interim").then().body("allowedActions", empty());
    Person branch = secretary(world, "dept-1-b1");
    String below = path.replace("dept-1/", "dept-1-b1/");
    refused(branch.put(below, "\"0\"", body.formatted(early)), "不是党总支");
    unit.get(below).then().statusCode(200).body("date", nullValue());
    officer(world, "dept-1-b1").put(below, "\"0\"", body.formatted(early)).then().statusCode(403);
    String top = path.replace("dept-1/", "college/");
    refused(office(world).put(top, "\"0\"", body.formatted(early)), "不是党总支");
    unit.get(path + "?milestone=none")
        .then()
        .statusCode(404)
        .body("errors.pointer", contains("?milestone"))
        .body("errors[0].detail", containsString("ledger"));
    unit.request().body(body.formatted(early)).put(path).then().statusCode(428);
    unit.put(path, "\"0\"", body.formatted(early))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("date", equalTo(early.toString()))
        .body("allowedActions", contains("SET", "CLEAR"));
    officer(world, "dept-1").get(path).then().body("allowedActions", empty());
    unit.put(path, "\"0\"", body.formatted(early)).then().statusCode(412);
    Person own = secretary(world, "dept-1-b1");
    own.get("/obligations?milestone=ledger")
        .then()
        .body("items.internalDueDate", contains(early.toString()))
        .body("items.internallyLate", contains(false));
    unit.get(owed(world, "dept-1")).then().body("internalDueDate", nullValue());
    secretary(world, "dept-2")
        .get("/obligations?milestone=ledger")
        .then()
        .body("items.internalDueDate", everyItem(nullValue()));

    // late inside, in time outside
    TestClock.moveTo(ChinaTime.shown(ChinaTime.endOf(early)).toString());
    filed(own, "dept-1-b1");
    own.get("/obligations?milestone=ledger")
        .then()
        .body("items.internallyLate", contains(true))
        .body("items.timeliness", contains("ON_TIME"));
    assertThat(coverage(world)).containsExactly(8, 1, 0, 7);
    unit.request()
        .header("If-Match", "\"1\"")
        .delete(path + "?milestone=ledger")
        .then()
        .statusCode(200)
        .body("date", nullValue());
    own.get("/obligations?milestone=ledger").then().body("items.internallyLate", contains(false));
    unit.request()
        .header("If-Match", "\"2\"")
        .delete(path + "?milestone=ledger")
        .then()
        .statusCode(404);
    extend(own, "dept-1-b1", world.due.plusDays(3), true).then().statusCode(403);
    extend(unit, "dept-1", world.due.plusDays(3), false).then().statusCode(403);
    extend(unit, "dept-1", world.due.plusDays(3), true)
        .then()
        .statusCode(201)
        .body("leftOut", contains(world.code("dept-1")));
    extend(office(world), "college", world.due.plusDays(4), true)
        .then()
        .statusCode(201)
        .body("leftOut", empty());
    office(world)
        .get("/obligations?milestone=ledger&state=PENDING")
        .then()
        .body("items.dueDate", everyItem(equalTo(world.due.plusDays(4).toString())));
    audit(world, "action=clearInternalDate&outcome=DONE")
        .then()
        .body("items.organisation", hasItem(world.code("dept-1")));
  }

  private static void refused(Response answer, String why) {
    answer
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/milestone"))
        .body("errors[0].detail", containsString(why));
  }

  @Test
  void aSubmissionAndAReturnAtOnceHaveOneWinnerEach() throws Exception {
    // Given
    World world = dueIn("race", 200);
    Person own = secretary(world, "dept-1-b1");
    filed(own, "dept-1-b1");
    Person superior = secretary(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");
    String etag = superior.etag(b1);

    // When
    var turns = new java.util.concurrent.atomic.AtomicInteger();
    List<Integer> statuses =
        SuggestionTest.atOnce(
            () ->
                switch (turns.getAndIncrement() % 3) {
                  case 0 -> superior.act(b1, "return", etag, "{\"reason\":\"改\"}").statusCode();
                  case 1 -> superior.act(b1, "acceptance", etag, "{}").statusCode();
                  default -> own.act(b1, "recall", etag, "{}").statusCode();
                },
            9);

    // Then
    assertThat(statuses).containsOnly(200, 412).filteredOn(status -> status == 200).hasSize(1);
  }
}
