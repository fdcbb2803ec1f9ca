package org.duibiao.rectification.item.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.rectification.RectificationTest;
import org.junit.jupiter.api.Test;

/** Several items in one call are what as many calls would be. */
@QuarkusTest
class ItemBulkTest extends RectificationTest {

  @Inject AgroalDataSource database;

  /** As if the officer's call had ended before its answer was written down. */
  private void brokeOff(String operation, String key) throws SQLException {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("delete from idempotency_key where id = ?")) {
      delete.setString(1, String.join("\n", "officer-dept-01-b1", operation, key));
      assertThat(delete.executeUpdate()).isEqualTo(1);
    }
  }

  private List<String> made(int number) {
    UUID[] problems = Stream.generate(UUID::randomUUID).limit(number).toArray(UUID[]::new);
    for (UUID problem : problems) {
      record(problem, "dept-01-b1");
    }
    heard("dept-01-b1", 1, problems);
    return items().stream().map(item -> (String) item.get("id")).toList();
  }

  private static String plan(Object id, long version) {
    return PLAN.replace("{", "{\"id\":\"%s\",\"version\":%d,".formatted(id, version));
  }

  private static String verdict(Object id, long version) {
    return "{\"id\":\"%s\",\"version\":%d,\"verdict\":\"EFFECTIVE\"}".formatted(id, version);
  }

  private static Response send(RequestSpecification by, String what, String key, String... rows) {
    return by.header("Idempotency-Key", key)
        .body("{\"items\":" + Stream.of(rows).collect(Collectors.joining(",", "[", "]")) + "}")
        .post(ITEMS + "/" + what);
  }

  @Test
  void eachRowSucceedsOrFailsByItself() throws SQLException {
    List<String> ids = made(3);
    String incomplete = "{\"id\":\"%s\",\"version\":1,\"measure\":\"x\"}".formatted(ids.get(2));
    String[] rows = {
      plan(ids.get(0), 1), plan(ids.get(1), 7), incomplete, plan(UUID.randomUUID(), 1)
    };

    for (int i = 0; i < 2; i++) {
      send(officer(), "plans", "plans-" + ids.get(0), rows)
          .then()
          .statusCode(200)
          .body("succeeded", equalTo(1))
          .body("items.status", contains(200, 412, 422, 404))
          .body("items[0].version", equalTo(2))
          .body("items[2].problem.errors.pointer", contains("/rootCause", "/responsible"));
    }
    send(officer(), "plans", "plans-" + ids.get(0), rows[0]).then().statusCode(422);

    brokeOff("planItems", "plans-" + ids.get(0));
    send(officer(), "plans", "plans-" + ids.get(0), rows)
        .then()
        .body("items.status", contains(200, 412, 422, 404))
        .body("items[0].doneBefore", equalTo(true));
    office().get(ITEMS + "/" + ids.get(0)).then().body("version", equalTo(2));
    office().get(ITEMS + "/" + ids.get(1)).then().body("version", equalTo(1));
  }

  @Test
  void whoMustKeepOutKeepsOutOfEachRow() {
    List<String> ids = made(2);
    done(act(officer(), ids.get(0), "submission", 1, EVIDENCE));
    done(act(superior(), ids.get(1), "submission", 1, EVIDENCE));

    send(
            superior(),
            "verifications",
            "v-" + ids.get(0),
            verdict(ids.get(0), 2),
            verdict(ids.get(1), 2))
        .then()
        .statusCode(200)
        .body("items.status", contains(200, 403))
        .body("items[1].problem.type", equalTo("/problems/self-verification"));
    send(foreigner(), "verifications", "f-" + ids.get(0), verdict(ids.get(1), 2))
        .then()
        .body("items.status", contains(404));

    List<Object> states = items().stream().map(item -> item.get("state")).toList();
    assertThat(states).containsExactly("STRUCK_OFF", "SUBMITTED");
  }

  @Test
  void whatNoRowCouldMeanIsRefusedAsAWhole() {
    for (String rows : List.of("[]", "[null]", "[" + verdict(UUID.randomUUID(), -1) + "]")) {
      superior()
          .body("{\"items\":" + rows + "}")
          .post(ITEMS + "/verifications")
          .then()
          .statusCode(422);
    }
    send(superior(), "verifications", "neg", verdict(UUID.randomUUID(), -1))
        .then()
        .body("errors.pointer", contains("/items/0/version"));
    as("leader-1", "leader@college")
        .body("{\"items\":[]}")
        .post(ITEMS + "/plans")
        .then()
        .statusCode(403);
  }
}
