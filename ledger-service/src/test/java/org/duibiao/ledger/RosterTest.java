package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

/** A roster comes in parts, in any order and more than once; what it owes is opened once. */
@QuarkusTest
class RosterTest extends LedgerTest {
  private static World organisations(String prefix) {
    return World.organisationsOnly(prefix, ChinaTime.dayOf(TestClock.now()).plusDays(200));
  }

  private static long openedEvents(World world) {
    return Events.read("ledger.events").stream()
        .filter(event -> event.key() != null && event.key().startsWith(world.prefix + "-"))
        .filter(event -> "ledger.obligation-opened.v1".equals(Events.header(event, "ce_type")))
        .count();
  }

  @Test
  void obligationsAreOpenedOnceWhenEverythingHasArrivedInWhateverOrderAndHoweverOften() {
    World world = organisations("roster");
    String roster = UUID.randomUUID().toString();
    world.complete(roster, 2, world.members.size(), null);
    UUID second = world.chunk(roster, 2, world.members.subList(5, 8));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                office(world)
                    .get("")
                    .then()
                    .statusCode(200)
                    .body("ready", equalTo(false))
                    .body("roster.chunksReceived", equalTo(1))
                    .body("roster.chunksExpected", equalTo(2))
                    .body("obligations.opened", equalTo(0)));

    world.chunk(roster, 2, world.members.subList(5, 8));
    world.complete(roster, 2, world.members.size(), null);
    world.chunk(roster, 1, world.members.subList(0, 5));
    Events.publish(
        "catalog.rosters",
        world.campaign,
        second,
        "catalog.roster-chunk.v1",
        "roster/" + roster,
        2,
        "{\"rosterId\":\"%s\",\"campaign\":\"%s\",\"number\":2,\"organisations\":[]}"
            .formatted(roster, world.campaign));
    world.chunk(roster, 1, world.members.subList(0, 5));

    ready(world, 8);
    office(world)
        .get("")
        .then()
        .body("obligations.expected", equalTo(10))
        .body("obligations.opened", equalTo(10));
    office(world).get("/coverage?milestone=interim").then().body("expected", equalTo(2));
    await().atMost(PATIENCE).until(() -> openedEvents(world) == 10);
    assertThat(openedEvents(world)).isEqualTo(10);
  }

  @Test
  void anOrganisationThatIsNotPlacedYetIsInNobodysScopeAndCountedWhenItIs() {
    World world = organisations("late");
    List<String> members = world.members;
    members.add(
        "{\"code\":\"%s\",\"name\":\"迟到\",\"type\":\"BRANCH\",\"parent\":\"%s\",\"displayOrder\":9}"
            .formatted(world.code("dept-3-b1"), world.code("dept-3")));
    String roster = UUID.randomUUID().toString();
    world.chunk(roster, 1, members);
    world.complete(roster, 1, members.size(), null);
    ready(world, 8);
    office(world).get(entry(world, "dept-3-b1")).then().statusCode(404);

    world.organisation("dept-3-b1", "BRANCH", "dept-3", 1, "");
    world.organisation("dept-3", "GENERAL_BRANCH", "college", 3, "");

    ready(world, 9);
    office(world).get(entry(world, "dept-3-b1")).then().statusCode(200);
    office(world)
        .get("/coverage?organisation=" + world.code("dept-3"))
        .then()
        .body("expected", equalTo(1))
        .body("children.organisation", contains(world.code("dept-3-b1")));
  }

  @Test
  void aLargeRosterIsOpenedAsWhole() {
    World world = organisations("large");
    String roster = UUID.randomUUID().toString();
    int chunks = 20;
    for (int chunk = 1; chunk <= chunks; chunk++) {
      int from = chunk * 500;
      world.chunk(
          roster,
          chunk,
          IntStream.range(from, from + 500)
              .mapToObj(
                  i ->
                      "{\"code\":\"%s\",\"name\":\"支部\",\"type\":\"BRANCH\",\"parent\":null,\"displayOrder\":1}"
                          .formatted(world.code("x" + i)))
              .toList());
    }
    world.complete(roster, chunks, chunks * 500, null);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> office(world).get("").then().body("obligations.opened", equalTo(10_000)));
    office(world).get("").then().body("ready", equalTo(true));
  }
}
