package org.duibiao.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.RawHttp;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Peers.class, restrictToAnnotatedClass = false)
class OutageTest {

  @TestHTTPResource("/")
  URI gateway;

  @Test
  void tellsThatAServiceIsDownWhileTheOthersGoOn() {
    given().get("/api/rectification/v1/items").then().statusCode(200);
    control("stop/rectification");
    try {
      given()
          .get("/api/rectification/v1/items")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "5")
          .body("type", equalTo("/problems/service-unavailable"))
          .body("title", equalTo("服务暂不可用"));
      given()
          .contentType("application/json")
          .body(new byte[5 * 1024 * 1024])
          .post("/api/rectification/v1/items")
          .then()
          .statusCode(503);
      given().get("/api/ledger/v1/things").then().statusCode(200);
      given().get("/api/ledger/v1/things").then().statusCode(200);
    } finally {
      control("start/rectification");
    }
    given().get("/api/rectification/v1/items").then().statusCode(200);
  }

  @Test
  void namesThePartThatIsDown() {
    given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    control("stop/notification");
    try {
      given()
          .get("/q/health")
          .then()
          .statusCode(503)
          .body("status", equalTo("DOWN"))
          .body("checks.find { it.name == 'notification-service' }.status", equalTo("DOWN"))
          .body("checks.find { it.name == 'ledger-service' }.status", equalTo("UP"))
          .body("checks.find { it.name == 'catalog-service' }.status", equalTo("UP"))
          .body("checks.find { it.name == 'rectification-service' }.status", equalTo("UP"))
          .body("checks.find { it.name == 'keycloak' }.status", equalTo("UP"));
      given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
      given().get("/q/health/ready").then().statusCode(200);
      given().get("/q/health/started").then().statusCode(200);
    } finally {
      control("start/notification");
    }
  }

  @Test
  void tellsThatAServiceBrokeOff() {
    given()
        .header("Accept-Language", "en")
        .get("/api/ledger/v1/reset")
        .then()
        .statusCode(503)
        .body("title", equalTo("Service unavailable"));
  }

  @Test
  void tellsThatAServiceDoesNotAnswerInTime() {
    given()
        .get("/api/ledger/v1/hang")
        .then()
        .statusCode(504)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/service-timeout"));
  }

  @Test
  void breaksOffAnAnswerThatItsServiceBrokeOff() throws Exception {
    String answer = new RawHttp(gateway.getPort()).get("/api/ledger/v1/half");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("first half")
        .doesNotEndWith("0\r\n\r\n");
  }

  private static void control(String command) {
    given().post(TestTokens.setting(TestTokens.CONTROL) + command).then().statusCode(204);
  }
}
