package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.coverage.infrastructure.CoverageRecount;
import org.junit.jupiter.api.Test;

/** Organisations that move, merge, split or join during a campaign: what they owe follows once. */
@QuarkusTest
class AmendmentTest extends LedgerTest {
  @Inject CoverageRecount recount;
  @Inject EntityManager database;

  @Test
  void aMergerPassesOnWhatIsYetToBeDoneKeepsWhatIsFiledAndOpensTheSuccessorsOnce() {
    World world = ready("merge");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    filed(secretary(world, "dept-1-b2"), "dept-1-b2");
    secretary(world, "dept-1").act(entry(world, "dept-1-b2"), "acceptance", "{}");
    UUID id = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    world.organisation("dept-1-b9", "BRANCH", "dept-1", 9, "");

    String data =
        amendment(
            world,
            id,
            List.of("dept-1-b1", "dept-1-b2", "dept-1-b3"),
            "dept-1-b9",
            "[\"%s\"]".formatted(world.code("dept-1-b9")));
    tell(world, event, data);
    tell(world, event, data);
    tell(world, UUID.randomUUID(), data);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get("/coverage?organisation=" + world.code("dept-1"))
                    .then()
                    .body("expected", equalTo(5))
                    .body("exempt", equalTo(1))
                    .body("onTime", equalTo(2))
                    .body("pending", equalTo(2)));
    office(world)
        .get(owed(world, "dept-1-b3"))
        .then()
        .body("state", equalTo("EXEMPT"))
        .body("reason", containsString(world.code("dept-1-b9")))
        .body("allowedActions", empty());
    office(world).get(owed(world, "dept-1-b2")).then().body("state", equalTo("FULFILLED"));
    secretary(world, "dept-1").act(entry(world, "dept-1-b1"), "acceptance", "{}");
    office(world).get(owed(world, "dept-1-b1")).then().body("state", equalTo("FULFILLED"));
    secretary(world, "dept-1-b3")
        .get("/amendments")
        .then()
        .body("items.effect", contains("RELEASED"))
        .body("items[0].successors", contains(world.code("dept-1-b9")))
        .body("items[0].obligations", equalTo(1));
    office(world).get("/amendments?limit=500").then().body("items", hasSize(4));
    office(world).get("").then().body("obligations.expected", equalTo(11));
    assertThat(released(world)).isEqualTo(1);
    audit(world, "action=applyAmendment").then().body("items", hasSize(2));
    assertThat(difference(world)).isZero();
  }

  @Test
  void aSuccessorInheritsFromThoseBeforeItInEveryPieceAndNothingElse() {
    World world = ready("pieces");
    world.organisation("dept-1-b9", "BRANCH", "dept-1", 9, "");
    UUID id = UUID.randomUUID();
    String successor = "[\"%s\"]".formatted(world.code("dept-1-b9"));

    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    for (String leaving : List.of("dept-1-b1", "dept-1-b2")) {
      tell(
          world, UUID.randomUUID(), amendment(world, id, List.of(leaving), "dept-1-b9", successor));
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get("/amendments?limit=500")
                    .then()
                    .body("items.find { it.effect == 'OPENED' }.obligations", equalTo(1)));
    office(world).get("/amendments?limit=500").then().body("items", hasSize(3));
  }

  @Test
  void coverageIsThatOfACountFromScratchAfterMovesMergersAndSplits() {
    World world = ready("reshape");
    filed(secretary(world, "dept-2-b1"), "dept-2-b1");
    world.organisation("dept-2-b1", "BRANCH", "dept-1", 4, "", 2);
    world.organisation("dept-1-b1", "BRANCH", "dept-2", 5, "", 2);
    tell(
        world,
        UUID.randomUUID(),
        amendment(world, UUID.randomUUID(), List.of("dept-1"), "dept-8", "[]"));
    world.organisation("dept-8", "GENERAL_BRANCH", "college", 8, "");
    world.organisation("dept-1-b2", "BRANCH", "dept-8", 1, "", 2);
    tell(
        world,
        UUID.randomUUID(),
        amendment(world, UUID.randomUUID(), List.of("dept-2-b1"), "dept-8-b1", "[]"));
    world.organisation("dept-8-b1", "BRANCH", "dept-8", 2, "");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get("/coverage?organisation=" + world.code("dept-8"))
                    .then()
                    .body("expected", equalTo(3)));
    await().atMost(PATIENCE).until(() -> difference(world) == 0);
    office(world).get("/coverage?milestone=interim").then().body("expected", equalTo(3));
  }

  @Test
  void whatIsPastOnTheDayIsNotOpenedUnlessItIsNamed() {
    World world = ready(World.told("joins", today().plusDays(30)), 8);
    world.organisation("dept-1-b7", "BRANCH", "dept-1", 7, "");
    world.organisation("dept-1-b8", "BRANCH", "dept-1", 8, "");
    tell(world, UUID.randomUUID(), joining(world, "dept-1-b7", "null"));
    tell(world, UUID.randomUUID(), joining(world, "dept-1-b8", "[\"ledger\"]"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> office(world).get("/coverage").then().body("expected", equalTo(9)));
    secretary(world, "dept-1-b8").get(entry(world, "dept-1-b8")).then().statusCode(200);
    secretary(world, "dept-1-b7").get(entry(world, "dept-1-b7")).then().statusCode(404);
  }

  @Test
  void whoJoinedByOnePieceTakesOverWhatAnotherOfTheSameAmendmentLeaves() {
    World world = ready("later");
    world.organisation("dept-1-b9", "BRANCH", "dept-1", 9, "");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    UUID id = UUID.randomUUID();
    String successor = "[\"%s\"]".formatted(world.code("dept-1-b9"));
    tell(
        world,
        UUID.randomUUID(),
        amendment(world, id, List.of("dept-1-b1"), "dept-1-b9", successor));
    tell(
        world,
        UUID.randomUUID(),
        amendment(world, id, List.of("dept-1-b2"), "dept-1-b9", successor)
            .replaceAll("\"open\":\\[.*]", "\"open\":[]"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get(owed(world, "dept-1-b2"))
                    .then()
                    .body("state", equalTo("EXEMPT")));
    office(world).get(owed(world, "dept-1-b9")).then().body("state", equalTo("PENDING"));
    assertThat(difference(world)).isZero();
  }

  @Test
  void whatIsOverdueOrLatePassesOnOrStaysAndNeverVanishes() {
    World world = ready(World.told("overdue", today().minusDays(1)), 8);
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    String successors =
        "[\"%s\",\"%s\"]".formatted(world.code("dept-1-b8"), world.code("dept-1-b9"));
    world.organisation("dept-1-b8", "BRANCH", "dept-1", 8, "");
    world.organisation("dept-1-b9", "BRANCH", "dept-1", 9, "");

    tell(
        world,
        UUID.randomUUID(),
        amendment(
            world, UUID.randomUUID(), List.of("dept-1-b1", "dept-1-b2"), "dept-1-b8", successors));
    tell(
        world,
        UUID.randomUUID(),
        amendment(
            world,
            UUID.randomUUID(),
            List.of("dept-1-b3"),
            "dept-1-b9",
            "[\"%s\"]".formatted(world.code("dept-2-b1"))));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get("/coverage?organisation=" + world.code("dept-1"))
                    .then()
                    .body("expected", equalTo(5))
                    .body("exempt", equalTo(2))
                    .body("late", equalTo(1))
                    .body("overdue", equalTo(2)));
    office(world).get(owed(world, "dept-1-b8")).then().body("timeliness", equalTo("OVERDUE"));
    office(world)
        .get("/amendments?limit=500")
        .then()
        .body(
            "items.find { it.organisation == '%s' }.obligations".formatted(world.code("dept-1-b9")),
            equalTo(0));
    assertThat(difference(world)).isZero();
  }

  @Test
  void keepsTheRosterOfPeopleAsTheCatalogTellsItAndNoOlderState() {
    World world = World.unknown("persons");
    String person = world.person("li-ming");
    person(person, "乙", 2);
    person(person, "甲", 1);
    person(world.person("last"), "丙", 1);

    await().atMost(PATIENCE).until(() -> name(world.person("last")).equals(List.of("丙")));

    assertThat(name(person)).isEqualTo(List.of("乙"));
  }

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private static void tell(World world, UUID event, String data) {
    Events.publish(
        "catalog.rosters",
        world.campaign,
        event,
        "catalog.roster-amended.v1",
        "roster/" + world.campaign,
        9,
        data);
  }

  /** Some are let off, and their successor owes all that is not past. */
  private static String amendment(
      World world, UUID id, List<String> leaving, String successor, String successors) {
    String exempt =
        leaving.stream()
            .map(
                one ->
                    "{\"organisation\":\"%s\",\"reason\":\"合并\",\"successor\":null,\"successors\":%s}"
                        .formatted(world.code(one), successors))
            .collect(java.util.stream.Collectors.joining(","));
    String type = successor.contains("-b") ? "BRANCH" : "GENERAL_BRANCH";
    return """
        {"rosterId":"%s","campaign":"%s","id":"%s","kind":"MERGER","organisation":"%s",
         "reason":"合并","basis":"院党发12号","effectiveOn":"%s","exempt":[%s],
         "open":[{"organisation":"%s","type":"%s","milestones":null}]}
        """
        .formatted(
            UUID.randomUUID(),
            world.campaign,
            id,
            world.code(leaving.get(0)),
            today(),
            exempt,
            world.code(successor),
            type);
  }

  /** Joins on the day after everything was due. */
  private static String joining(World world, String organisation, String milestones) {
    return """
        {"rosterId":"%s","campaign":"%s","id":"%s","kind":"JOIN","organisation":null,
         "reason":"新成立","basis":"院党发12号","effectiveOn":"%s","exempt":[],
         "open":[{"organisation":"%s","type":"BRANCH","milestones":%s}]}
        """
        .formatted(
            UUID.randomUUID(),
            world.campaign,
            UUID.randomUUID(),
            world.due.plusDays(1),
            world.code(organisation),
            milestones);
  }

  private static void person(String person, String name, long version) {
    Events.publish(
        "catalog.persons",
        person,
        "catalog.person.v1",
        "person/" + person,
        version,
        """
        {"staffNumber":"%s","name":"%s","organisation":"dept-01-b1","partyMember":true,
         "teacher":false,"validFrom":"2021-03-01","validTo":null,"version":%d}
        """
            .formatted(person, name, version));
  }

  private List<?> name(String person) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery("select name from person where staff_number = :person")
                    .setParameter("person", person)
                    .getResultList());
  }

  private long difference(World world) {
    var comparison =
        QuarkusTransaction.requiringNew()
            .call(() -> recount.compare(world.campaign, world.college()));
    assertThat(comparison.compared()).isPositive();
    return comparison.different();
  }

  private static long released(World world) {
    return Events.read("ledger.events").stream()
        .filter(event -> event.key() != null && event.key().startsWith(world.prefix + "-"))
        .filter(event -> "ledger.obligation-exempted.v1".equals(Events.header(event, "ce_type")))
        .count();
  }
}
