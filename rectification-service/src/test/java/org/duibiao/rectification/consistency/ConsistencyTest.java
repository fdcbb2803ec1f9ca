package org.duibiao.rectification.consistency;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.duibiao.chassis.testing.Events;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsistencyTest extends RectificationTest {

  @Test
  void showsNoDifferenceWhereNothingWasLost() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID third = UUID.randomUUID();
    record(first, "dept-01-b1");
    record(second, "dept-01-b1");
    record(third, "dept-02-b1");
    heard("dept-01-b1", 1, first, second);
    heard("dept-02-b1", 1, third);

    consistency(office(), "college")
        .then()
        .statusCode(200)
        .body("problems", equalTo(3))
        .body("items", equalTo(3))
        .body("byState.OPEN", equalTo(3))
        .body("byState.STRUCK_OFF", equalTo(0))
        .body("byState.size()", equalTo(8))
        .body("differences", empty());
    consistency(superior(), "dept-01")
        .then()
        .body("problems", equalTo(2))
        .body("items", equalTo(2));
  }

  @Test
  void seesAProblemThatNeverArrived() {
    UUID kept = UUID.randomUUID();
    UUID lost = UUID.randomUUID();
    record(kept, "dept-01-b1");
    heard("dept-01-b1", 1, kept, lost);

    consistency(office(), "college")
        .then()
        .body("problems", equalTo(2))
        .body("items", equalTo(1))
        .body("differences", hasSize(1))
        .body("differences[0].organisation", equalTo("dept-01-b1"))
        .body("differences[0].problems", equalTo(2))
        .body("differences[0].items", equalTo(1))
        .body("differences[0].reason", equalTo("ITEMS_MISSING"));
  }

  @Test
  void seesAnItemWhoseProblemTheLedgerDoesNotHave() {
    record(UUID.randomUUID(), "dept-01-b1");
    await().atMost(SOON).until(() -> items().size() == 1);

    consistency(office(), "dept-01-b1")
        .then()
        .body("differences[0].reason", equalTo("ITEMS_TOO_MANY"));
  }

  @Test
  void seesThatOneProblemStandsForAnother() {
    record(UUID.randomUUID(), "dept-01-b1");
    heard("dept-01-b1", 1, UUID.randomUUID());

    consistency(office(), "dept-01-b1")
        .then()
        .body("problems", equalTo(1))
        .body("items", equalTo(1))
        .body("differences[0].reason", equalTo("DIGEST_DIFFERS"));
  }

  @Test
  void leavesOutWhatWasWithdrawnAndTakesTheNewestCheckpoint() {
    UUID kept = UUID.randomUUID();
    UUID withdrawn = UUID.randomUUID();
    record(kept, "dept-01-b1");
    record(withdrawn, "dept-01-b1");
    checkpoint("dept-01-b1", 1, kept, withdrawn);
    withdraw(withdrawn, 2, "更正");
    checkpoint("dept-01-b1", 3, kept);
    checkpoint("dept-01-b1", 2, kept, withdrawn);
    UUID second = UUID.randomUUID();
    UUID third = UUID.randomUUID();
    record(second, "dept-01-b1");
    record(third, "dept-01-b1");
    heard("dept-01-b1", 4, kept, second, third);

    consistency(office(), "dept-01-b1")
        .then()
        .body("problems", equalTo(3))
        .body("items", equalTo(3))
        .body("byState.WITHDRAWN", equalTo(1))
        .body("differences", empty());
  }

  @Test
  void answersForACampaignThatIsNotThereOrNotOnesOwnAlike() {
    String known = campaign;
    String ofAnother = "c-" + UUID.randomUUID();
    Events.publish(
        "catalog.campaigns",
        ofAnother,
        "catalog.campaign.v1",
        "campaign/" + ofAnother,
        1,
        "{\"code\":\"%s\",\"organisation\":\"dept-02\",\"version\":1}".formatted(ofAnother));
    await()
        .atMost(SOON)
        .until(() -> of(ofAnother, as("office", "office@college")).statusCode() == 200);

    String absent = of("none-such", superior()).then().statusCode(404).extract().path("detail");
    of(ofAnother, superior()).then().statusCode(404).body("detail", equalTo(absent));
    of(known, superior()).then().statusCode(200);
  }

  private static Response of(String campaign, RequestSpecification by) {
    return by.get(CONSISTENCY + "?campaign=" + campaign + "&organisation=dept-01");
  }

  @Test
  void isAllZeroWhereNothingWasAcceptedYet() {
    consistency(office(), "college")
        .then()
        .statusCode(200)
        .body("problems", equalTo(0))
        .body("items", equalTo(0))
        .body("differences", empty());
  }
}
