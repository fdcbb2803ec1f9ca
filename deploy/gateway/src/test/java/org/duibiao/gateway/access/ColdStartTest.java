package org.duibiao.gateway.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ColdStartTest.WithoutKeycloak.class)
class ColdStartTest {

  private static final String ECHO = "/api/catalog/v1/echo";

  @Test
  void saysThatItCannotTellYetUntilKeycloakServes() {
    String token = TestTokens.of("office", "office@college");
    for (int i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(token)
          .get(ECHO)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue())
          .body("type", equalTo("/problems/login-unavailable"));
    }
    given().get(ECHO).then().statusCode(200);

    given().post(TestTokens.setting(TestTokens.CONTROL) + "start/keycloak").then().statusCode(204);

    await().until(() -> given().auth().oauth2(token).get(ECHO).statusCode() == 200);
  }

  /** The system starts, and Keycloak takes longer than the gateway. */
  public static class WithoutKeycloak implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(Peers.class, Map.of("without-keycloak", "true")));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }
}
