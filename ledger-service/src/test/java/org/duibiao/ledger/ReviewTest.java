package org.duibiao.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who reviews what: one level up, never one's own, and the next level where nobody is left. */
@QuarkusTest
class ReviewTest extends LedgerTest {
  private static final String ACCEPT = "acceptance";

  private static World shared;

  private static synchronized World world() {
    if (shared == null) {
      shared = ready("review");
    }
    return shared;
  }

  @Test
  void nobodyAcceptsWhatTheyFiledInAnotherPostAndSomeoneElseOfTheSamePostDoes() {
    World world = world();
    String b2 = entry(world, "dept-2-b2");
    filed(twoHats(world), "dept-2-b2");

    twoHats(world)
        .act(b2, ACCEPT, "{}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-review"));
    twoHats(world).get(b2).then().body("allowedActions", contains("RECALL"));
    office(world)
        .act(b2, ACCEPT, "{}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-the-reviewer"));
    secretary(world, "dept-2").get(b2).then().body("allowedActions", hasItems("ACCEPT", "RETURN"));
    secretary(world, "dept-2").act(b2, ACCEPT, "{}").then().statusCode(200);
  }

  @Test
  void aSuperiorWhoFilledInOnBehalfCannotReviewAndItGoesOneLevelUp() {
    World world = world();
    String b1 = entry(world, "dept-1-b1");
    filed(secretary(world, "dept-1"), "dept-1-b1");

    secretary(world, "dept-1")
        .act(b1, ACCEPT, "{}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-review"));
    office(world).get(b1).then().body("allowedActions", hasItems("ACCEPT", "RETURN"));
    office(world).act(b1, "return", "{\"reason\":\"请支部自行核对\"}").then().statusCode(200);
    secretary(world, "dept-1-b1").act(b1, "submission", "{}").then().statusCode(200);

    secretary(world, "dept-1")
        .act(b1, ACCEPT, "{}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/self-review"));
    office(world).act(b1, ACCEPT, "{}").then().statusCode(200);
  }

  @Test
  void theOfficeReviewsWhatComesFromDirectlyBelowTheCommitteeAndNobodyElseDoes() {
    World world = world();
    String direct = entry(world, "direct-1");
    filed(secretary(world, "direct-1"), "direct-1");

    secretary(world, "direct-1").act(direct, ACCEPT, "{}").then().statusCode(403);
    secretary(world, "dept-1").get(direct).then().statusCode(404);
    office(world).act(direct, ACCEPT, "{\"comment\":\"同意\"}").then().statusCode(200);
  }

  @Test
  void anOfficerWritesButDoesNotFileAndReadersOnlyRead() {
    World world = world();
    String b3 = entry(world, "dept-1-b3");
    written(officer(world, "dept-1-b3"), "dept-1-b3");

    officer(world, "dept-1-b3").act(b3, "submission", "{}").then().statusCode(403);
    officer(world, "dept-1-b3").get(b3).then().body("allowedActions", contains("SAVE"));
    secretary(world, "dept-1-b3").get(b3).then().body("allowedActions", contains("SAVE", "SUBMIT"));
    for (String role : new String[] {"auditor", "leader"}) {
      Person reader = at(world, role, "college");
      reader.get(b3).then().statusCode(200).body("allowedActions", empty());
      reader.put(b3, "{}").then().statusCode(403);
    }
  }

  @Test
  void foreignAndAbsentLookTheSame() {
    World world = world();
    Person foreign = secretary(world, "dept-1-b2");

    for (String organisation : new String[] {"dept-1-b3", "dept-1", "dept-9", "college"}) {
      foreign.get(entry(world, organisation)).then().statusCode(404);
      foreign
          .request()
          .header("If-Match", "\"0\"")
          .body("{}")
          .put(entry(world, organisation))
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/not-found"));
    }
    foreign
        .get("/obligations")
        .then()
        .statusCode(200)
        .body("items.organisation", contains(world.code("dept-1-b2")));
    Person stranger = new Person(world, Tokens.of("nobody", "secretary@nowhere"));
    stranger.get("").then().statusCode(404);
    stranger.get("/obligations").then().statusCode(404);
  }
}
