package org.duibiao.ledger;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Acting in another's post 授权代办: it opens what the post opens, and launders nobody. */
@QuarkusTest
class DelegationTest extends LedgerTest {
  private static final String ACCEPT = "acceptance";

  private static void awaitStatus(Person person, String path, int status) {
    await().atMost(PATIENCE).until(() -> person.get(path).statusCode() == status);
  }

  private static void refused(Response answer, String problem) {
    answer.then().statusCode(403).body("type", equalTo("/problems/" + problem));
  }

  private static String exemption() {
    return "{\"reason\":\"新建支部\"}";
  }

  @Test
  void theDelegateReviewsAtTheDelegatorsLevelAsFarAsTheDelegationReaches() {
    World world = ready("mandate");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    filed(secretary(world, "dept-1-b2"), "dept-1-b2");
    Person delegate = somebody(world, "helper");
    UUID id = world.delegation("secretary-dept-1", "helper", "dept-1", "dept-1-b1");
    awaitStatus(delegate, entry(world, "dept-1-b1"), 200);

    delegate
        .get(entry(world, "dept-1-b1"))
        .then()
        .body("allowedActions", contains("ACCEPT", "RETURN", "RECALL"));
    delegate.act(entry(world, "dept-1-b1"), ACCEPT, "{}").then().statusCode(200);
    delegate.get(entry(world, "dept-1-b2")).then().statusCode(404);
    delegate.get(entry(world, "dept-1")).then().statusCode(404);

    audit(world, "action=acceptEntry&person=" + world.person("secretary-dept-1"))
        .then()
        .statusCode(200)
        .body("items.person", contains(world.person("helper")))
        .body("items.onBehalfOf", contains(world.person("secretary-dept-1")))
        .body("items.delegation", contains(id.toString()))
        .body("items.post", contains("secretary@" + world.code("dept-1")));
  }

  @Test
  void theDelegateDoesNotReviewWhatTheyWroteThemselvesButTheDelegatorDoes() {
    World world = ready("by-delegate");
    Person delegate = somebody(world, "helper", "officer@dept-1");
    String b1 = entry(world, "dept-1-b1");
    written(delegate, "dept-1-b1");
    secretary(world, "dept-1-b1").act(b1, "submission", "{}").then().statusCode(200);
    world.delegation("secretary-dept-1", "helper", "dept-1", "dept-1");
    filed(secretary(world, "dept-1-b2"), "dept-1-b2");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                delegate
                    .get(entry(world, "dept-1-b2"))
                    .jsonPath()
                    .getList("allowedActions")
                    .contains("ACCEPT"));

    refused(delegate.act(b1, ACCEPT, "{}"), "self-review");
    refused(delegate.act(b1, "return", "{\"reason\":\"自己退回\"}"), "self-review");
    delegate.get(b1).then().body("allowedActions", not(hasItem("ACCEPT")));
    secretary(world, "dept-1").act(b1, ACCEPT, "{}").then().statusCode(200);
  }

  @Test
  void theDelegateDoesNotReviewWhatTheDelegatorHasFiled() {
    World world = ready("by-delegator");
    String b1 = entry(world, "dept-1-b1");
    filed(secretary(world, "dept-1"), "dept-1-b1");
    Person delegate = somebody(world, "helper");
    world.delegation("secretary-dept-1", "helper", "dept-1", "dept-1");
    awaitStatus(delegate, b1, 200);

    refused(delegate.act(b1, ACCEPT, "{}"), "self-review");
    delegate.get(b1).then().body("allowedActions", not(hasItem("ACCEPT")));
    office(world).act(b1, ACCEPT, "{}").then().statusCode(200);
  }

  @Test
  void theDelegatorDoesNotReviewWhatTheDelegateWroteForThemInWhicheverPost() {
    World world = ready("for-delegator");
    String b1 = entry(world, "dept-1-b1");
    Person delegate = somebody(world, "helper");
    world.delegation("secretary-dept-1", "helper", "dept-1", "dept-1");
    awaitStatus(delegate, b1, 200);
    written(delegate, "dept-1-b1");
    secretary(world, "dept-1-b1")
        .act(b1, "submission", "{}")
        .then()
        .statusCode(200)
        .body("filledInBy", equalTo(world.person("helper")));

    refused(secretary(world, "dept-1").act(b1, ACCEPT, "{}"), "self-review");
    Person inBothPosts = somebody(world, "secretary-dept-1", "secretary@dept-1", "office@college");
    refused(inBothPosts.act(b1, ACCEPT, "{}"), "self-review");
    inBothPosts.get(b1).then().body("allowedActions", not(hasItem("ACCEPT")));
    refused(delegate.act(b1, ACCEPT, "{}"), "self-review");
    office(world).act(b1, ACCEPT, "{}").then().statusCode(200);
  }

  @Test
  void nothingIsLeftOfADelegationThatIsOverOrRevoked() {
    World world = ready("revoked");
    String b1 = entry(world, "dept-1-b1");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    Person delegate = somebody(world, "helper");
    String etag = office(world).etag(b1);
    UUID id = world.delegation("secretary-dept-1", "helper", "dept-1", "dept-1");
    awaitStatus(delegate, b1, 200);

    mandate(world, id, "2021-03-31", "ACTIVE", 2);
    awaitStatus(delegate, b1, 403);
    delegate.act(b1, ACCEPT, etag, "{}").then().statusCode(403);

    mandate(world, id, "2021-12-31", "ACTIVE", 3);
    awaitStatus(delegate, b1, 200);
    mandate(world, id, "2021-12-31", "REVOKED", 4);
    awaitStatus(delegate, b1, 403);
    delegate.act(b1, ACCEPT, etag, "{}").then().statusCode(403);
    office(world).get(b1).then().body("state", equalTo("SUBMITTED"));
  }

  private static void mandate(World world, UUID id, String to, String state, long version) {
    world.delegation(
        id, "secretary-dept-1", "helper", "dept-1", "dept-1", "2021-01-01", to, state, version);
  }

  @Test
  void nobodyGrantsForOneWhoHoldsAPostThereOrHasBegunToFillItIn() {
    World world = ready("grant-mandate");
    Person delegate = somebody(world, "helper");
    world.delegation("two-hats", "helper", "dept-2", "dept-2");
    String b1 = owed(world, "dept-2-b1");
    String b2 = owed(world, "dept-2-b2");
    awaitStatus(delegate, b1, 200);

    refused(delegate.act(b2, "exemption", exemption()), "self-grant");
    delegate
        .get("/obligations")
        .then()
        .body(
            "items.find { it.organisation == '" + world.code("dept-2-b2") + "' }.allowedActions",
            equalTo(List.of()));
    delegate.get(b1).then().body("allowedActions", hasItems("EXEMPT", "EXTEND"));
    written(delegate, "dept-2-b1");
    delegate.get(b1).then().body("allowedActions", equalTo(List.of()));
    refused(delegate.act(b1, "exemption", exemption()), "self-grant");
    refused(twoHats(world).act(b1, "exemption", exemption()), "self-grant");
    secretary(world, "dept-2").act(b1, "exemption", exemption()).then().statusCode(200);
  }

  @Test
  void whoLeadsAlsoTheBranchDoesNotReviewItThoughOthersWroteAndFiledIt() {
    World world = ready("leads-both");
    String b2 = entry(world, "dept-2-b2");
    written(officer(world, "dept-2-b2"), "dept-2-b2");
    secretary(world, "dept-2").act(b2, "submission", "{}").then().statusCode(200);

    refused(twoHats(world).act(b2, ACCEPT, "{}"), "self-review");
    refused(secretary(world, "dept-2").act(b2, ACCEPT, "{}"), "self-review");
    office(world).act(b2, ACCEPT, "{}").then().statusCode(200);
  }

  @Test
  void anAuditorReadsWhoWasRefused() {
    World world = ready("refusals");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");

    secretary(world, "dept-1-b1").act(entry(world, "dept-1-b1"), ACCEPT, "{}");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                audit(world, "outcome=REFUSED&action=acceptEntry")
                    .then()
                    .body("items.person", contains(world.person("secretary-dept-1-b1")))
                    .body("items.organisation", contains(world.code("dept-1-b1")))
                    .body("items[0].subject", containsString("/acceptance"))
                    .body("items[0].reason", equalTo("self-review")));
  }
}
