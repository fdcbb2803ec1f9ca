package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends ChassisTest {
  private Response make(String key, String name) {
    return asOffice()
        .header("Idempotency-Key", key)
        .body("{\"name\":\"" + name + "\"}")
        .post(API + "/things");
  }

  private List<String> stored(String name) {
    return asOffice().queryParam("name", name).get(API + "/things").path("items.name");
  }

  @Test
  void replaysTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    Response first = make(key, "idem-一");

    Response second = make(key, "idem-一");

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(stored("idem-一")).hasSize(1);
  }

  @Test
  void refusesTheKeyWithAnotherPayload() {
    String key = UUID.randomUUID().toString();
    make(key, "idem-2").then().statusCode(201);

    make(key, "idem-3")
        .then()
        .statusCode(422)
        .body("type", containsString("idempotency-key-reused"));
  }

  @Test
  void keepsTheKeysOfTwoPeopleApart() {
    String key = UUID.randomUUID().toString();
    make(key, "idem-4").then().statusCode(201);

    as("office-2", "office@college")
        .header("Idempotency-Key", key)
        .body("{\"name\":\"idem-5\"}")
        .post(API + "/things")
        .then()
        .statusCode(201)
        .body("name", equalTo("idem-5"));
  }

  @Test
  void remembersNothingOfARequestThatFailed() {
    String key = UUID.randomUUID().toString();
    make(key, "").then().statusCode(422);

    make(key, "idem-6").then().statusCode(201);
  }

  @Test
  void refusesAKeyThatIsNotSane() {
    make("a".repeat(200), "idem-7").then().statusCode(400);
    make("", "idem-7").then().statusCode(400).body("errors[0].pointer", equalTo("Idempotency-Key"));
    make("  ", "idem-7").then().statusCode(400);
  }

  @Test
  void makesOneThingOfFiftyParallelRequests() throws Exception {
    String key = UUID.randomUUID().toString();
    Callable<Integer> request = () -> make(key, "idem-parallel").statusCode();
    var threads = Executors.newFixedThreadPool(10);
    try {
      var answers = threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> request).toList());
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(201, 409);
      }
    } finally {
      threads.shutdown();
    }

    assertThat(stored("idem-parallel")).hasSize(1);
  }
}
