package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Several entries are reviewed in one call, each for itself. */
@QuarkusTest
class BulkTest extends LedgerTest {
  @Inject EntityManager database;

  private static String item(World world, String organisation, int version) {
    return "{\"organisation\":\"%s\",\"version\":%d}".formatted(world.code(organisation), version);
  }

  private static int version(Person reader, String organisation) {
    return reader.get(entry(reader.world(), organisation)).jsonPath().getInt("version");
  }

  private static Response accept(Person who, String key, String... items) {
    var request = who.request().body("{\"items\":[" + String.join(",", items) + "]}");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/entry-acceptances");
  }

  @Test
  void eachRowSucceedsOrFailsForItselfAsASingleCallWouldAndARepetitionGetsTheFirstAnswer() {
    // Given
    World world = ready("bulk");
    Person superior = secretary(world, "dept-1");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    filed(superior, "dept-1-b2");
    written(officer(world, "dept-1-b3"), "dept-1-b3");
    String[] rows = {
      item(world, "dept-1-b1", version(superior, "dept-1-b1")),
      item(world, "dept-1-b2", version(superior, "dept-1-b2")),
      item(world, "dept-1-b3", version(superior, "dept-1-b3")),
      item(world, "dept-2-b1", 1),
      item(world, "dept-1-b1", 1)
    };

    // When
    Response answer = accept(superior, "bulk-1", rows);

    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.status", contains(200, 403, 409, 404, 412))
        .body("items[0].version", equalTo(version(superior, "dept-1-b1")))
        .body("items[1].problem.type", equalTo("/problems/self-review"))
        .body("items[2].problem.type", equalTo("/problems/transition-not-allowed"))
        .body("items[4].problem.type", equalTo("/problems/version-conflict"))
        .body("succeeded", equalTo(1))
        .body("failed", equalTo(4));
    assertThat(accept(superior, "bulk-1", rows).asString()).isEqualTo(answer.asString());
    accept(superior, "bulk-1", rows[0]).then().statusCode(422);
    superior.get(entry(world, "dept-1-b1")).then().body("state", equalTo("ACCEPTED"));
    audit(world, "outcome=REFUSED&action=acceptEntries")
        .then()
        .body("items.organisation", hasItem(world.code("dept-1-b2")))
        .body("items.organisation", hasItem(world.code("dept-2-b1")));
  }

  @Test
  void severalAreSentBackWithAReasonEachAndAnEmptyOrForeignCallIsRefused() {
    // Given
    World world = ready("bulkback");
    Person superior = secretary(world, "dept-1");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    String body =
        "{\"items\":[{\"organisation\":\"%s\",\"version\":%d,\"reason\":\"太笼统\"}]}"
            .formatted(world.code("dept-1-b1"), version(superior, "dept-1-b1"));

    // When / Then
    superior
        .request()
        .body(body)
        .post("/entry-returns")
        .then()
        .statusCode(200)
        .body("items.status", contains(200));
    superior
        .get(entry(world, "dept-1-b1"))
        .then()
        .body("state", equalTo("RETURNED"))
        .body("returnReason", equalTo("太笼统"));
    superior.request().body(body.replace("太笼统", "")).post("/entry-returns").then().statusCode(422);
    accept(superior, null).then().statusCode(422);
    new Person(world, secretary(ready("bulkelse"), "dept-1").token())
        .request()
        .body("{}")
        .post("/entry-acceptances")
        .then()
        .statusCode(404);
  }

  @Test
  void aCallThatBrokeOffIsRepeatedWithItsKeyAndTellsWhatWasDoneBefore() {
    // Given: the first row was done, and the process died before the second and the answer
    World world = ready("bulkcrash");
    Person superior = secretary(world, "dept-1");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    filed(secretary(world, "dept-1-b2"), "dept-1-b2");
    String one = item(world, "dept-1-b1", version(superior, "dept-1-b1"));
    String two = item(world, "dept-1-b2", version(superior, "dept-1-b2"));
    String early = item(world, "dept-1-b2", 1);
    accept(superior, "bulk-crash", one, early).then().body("items.status", contains(200, 412));
    String call = world.secretary("dept-1") + "\nacceptEntries\nbulk-crash";
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("delete from idempotency_key where id = :id")
                    .setParameter("id", call)
                    .executeUpdate());

    // When
    Response again = accept(superior, "bulk-crash", one, two, one);

    // Then
    again
        .then()
        .body("items.status", contains(200, 200, 412))
        .body("items.doneBefore", contains(true, null, null))
        .body("items[0].version", equalTo(version(superior, "dept-1-b1")))
        .body("succeeded", equalTo(2));
    accept(superior, null, item(world, "dept-1-b1", -1))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/items/0/version"));
  }

  @Test
  void ofTwoBulksAndASingleAcceptanceAtOnceEachRowIsAcceptedOnce() throws Exception {
    // Given
    World world = ready("bulktwo");
    Person superior = secretary(world, "dept-1");
    filed(secretary(world, "dept-1-b1"), "dept-1-b1");
    filed(secretary(world, "dept-1-b2"), "dept-1-b2");
    String one = item(world, "dept-1-b1", version(superior, "dept-1-b1"));
    String two = item(world, "dept-1-b2", version(superior, "dept-1-b2"));
    String path = entry(world, "dept-1-b1");
    String etag = superior.etag(path);
    Callable<List<Integer>> bulk =
        () -> accept(superior, null, one, two).jsonPath().getList("items.status");
    Callable<List<Integer>> back =
        () -> accept(superior, null, two, one).jsonPath().getList("items.status");
    Callable<List<Integer>> single =
        () -> List.of(superior.act(path, "acceptance", etag, "{}").statusCode());

    // When
    var workers = Executors.newFixedThreadPool(6);
    List<Integer> statuses = new ArrayList<>();
    try {
      for (var answer : workers.invokeAll(List.of(bulk, back, single, bulk, back, single))) {
        statuses.addAll(answer.get());
      }
    } finally {
      workers.shutdown();
    }

    // Then
    assertThat(statuses).hasSize(10).containsOnly(200, 412);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
  }
}
