package org.duibiao.ledger;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Where nobody else is left it goes to the deputy, then one level up 上提一级. */
@QuarkusTest
class DeputyTest extends LedgerTest {
  private static final String ACCEPT = "acceptance";
  private static final String EXEMPTION = "{\"reason\":\"新建支部\"}";

  private static Person deputy(World world, String organisation) {
    return somebody(world, "deputy-" + organisation, "officer@" + organisation);
  }

  /** A college in which dept-1 has a secretary and a deputy. */
  private static World withDeputyOfTheUnit(String prefix) {
    World world = ready(prefix);
    String posts =
        world.appointment("secretary-dept-1", "SECRETARY")
            + ","
            + world.appointment("deputy-dept-1", "DEPUTY_SECRETARY");
    world.organisation("dept-1", "GENERAL_BRANCH", "college", 1, posts, 2);
    written(secretary(world, "dept-1"), "dept-1-b3");
    await().atMost(PATIENCE).until(() -> mayGrant(deputy(world, "dept-1"), "dept-1-b3"));
    return world;
  }

  private static boolean mayGrant(Person person, String organisation) {
    return person
        .get(owed(person.world(), organisation))
        .jsonPath()
        .getList("allowedActions")
        .contains("EXEMPT");
  }

  private static void refused(Response answer, String problem) {
    answer.then().statusCode(403).body("type", equalTo("/problems/" + problem));
  }

  @Test
  void theDeputyReviewsOnlyWhatTheSecretaryCannot() {
    World world = withDeputyOfTheUnit("deputy");
    Person deputy = deputy(world, "dept-1");
    String b1 = entry(world, "dept-1-b1");
    String b2 = entry(world, "dept-1-b2");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    filed(secretary(world, "dept-1"), "dept-1-b2");

    refused(deputy.act(b1, ACCEPT, "{}"), "not-the-reviewer");
    deputy.get(b1).then().body("allowedActions", empty());
    refused(office(world).act(b2, ACCEPT, "{}"), "not-the-reviewer");
    refused(officer(world, "dept-1").act(b2, ACCEPT, "{}"), "not-the-reviewer");
    deputy.get(b2).then().body("allowedActions", contains("ACCEPT", "RETURN"));
    deputy.act(b2, ACCEPT, "{}").then().statusCode(200);
    audit(world, "action=acceptEntry&outcome=DONE")
        .then()
        .body("items.person", contains(world.person("deputy-dept-1")))
        .body("items.post", contains("officer@" + world.code("dept-1")));
  }

  @Test
  void whereTheDeputyContributedTooItGoesOneLevelUp() {
    World world = withDeputyOfTheUnit("deputy-too");
    String b3 = entry(world, "dept-1-b3");
    assessed(deputy(world, "dept-1"), "dept-1-b3");
    secretary(world, "dept-1").act(b3, "submission", "{}").then().statusCode(200);

    refused(deputy(world, "dept-1").act(b3, ACCEPT, "{}"), "self-review");
    office(world).get(b3).then().body("allowedActions", hasItems("ACCEPT", "RETURN"));
    office(world).act(b3, ACCEPT, "{}").then().statusCode(200);
  }

  @Test
  void theDeputyGrantsOnlyWhereTheSecretaryCannot() {
    World world = withDeputyOfTheUnit("deputy-grants");
    Person deputy = deputy(world, "dept-1");

    deputy.act(owed(world, "dept-1-b1"), "exemption", EXEMPTION).then().statusCode(403);
    refused(
        secretary(world, "dept-1").act(owed(world, "dept-1-b3"), "exemption", EXEMPTION),
        "self-grant");
    deputy.act(owed(world, "dept-1-b3"), "exemption", EXEMPTION).then().statusCode(200);
    office(world).act(owed(world, "dept-1-b1"), "exemption", EXEMPTION).then().statusCode(200);
  }

  @Test
  void theDeputyFilesWhileTheOrganisationHasNoSecretary() {
    World world = ready("vacancy");
    String b1 = entry(world, "dept-2-b1");
    Person deputy = deputy(world, "dept-2-b1");
    written(deputy, "dept-2-b1");
    refused(deputy.act(b1, "submission", "{}"), "forbidden");
    world.organisation(
        "dept-2-b1",
        "BRANCH",
        "dept-2",
        1,
        world.appointment("deputy-dept-2-b1", "DEPUTY_SECRETARY"),
        2);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> deputy.get(b1).then().body("allowedActions", contains("SAVE", "SUBMIT")));

    refused(officer(world, "dept-2-b1").act(b1, "submission", "{}"), "forbidden");
    deputy.act(b1, "submission", "{}").then().statusCode(200);
    deputy.act(b1, "recall", "{}").then().statusCode(200);
    deputy.act(b1, "submission", "{}").then().statusCode(200);
    refused(deputy.act(b1, ACCEPT, "{}"), "self-review");
    secretary(world, "dept-2").act(b1, ACCEPT, "{}").then().statusCode(200);
    refused(officer(world, "dept-2-b1").act(b1, "reopening", "{\"reason\":\"更正\"}"), "forbidden");
    deputy.act(b1, "reopening", "{\"reason\":\"更正\"}").then().statusCode(200);
  }

  @Test
  void aVacancyAtTheUnitIsReviewedByItsDeputyAndNotByTheOffice() {
    World world = ready("vacant-unit");
    String b1 = entry(world, "dept-1-b1");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    world.organisation(
        "dept-1",
        "GENERAL_BRANCH",
        "college",
        1,
        world.appointment("deputy-dept-1", "DEPUTY_SECRETARY"),
        2);
    Person deputy = deputy(world, "dept-1");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> deputy.get(b1).then().body("allowedActions", contains("ACCEPT", "RETURN")));

    refused(office(world).act(b1, ACCEPT, "{}"), "not-the-reviewer");
    deputy.act(b1, "return", "{\"reason\":\"请补充\"}").then().statusCode(200);
  }
}
