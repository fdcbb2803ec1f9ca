package org.duibiao.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.duibiao.gateway.testing.Frugal;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Frugal.class)
class CrossOriginTest {

  private static final String ITEM = "/api/rectification/v1/items/1";

  @Test
  void answersThePreflightOfAPermittedOriginItself() {
    preflight(Frugal.PORTAL)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", Frugal.PORTAL)
        .header("Access-Control-Allow-Methods", containsString("PUT"))
        .header("Access-Control-Allow-Headers", containsString("If-Match"))
        .header("Access-Control-Max-Age", notNullValue())
        .header("Access-Control-Allow-Credentials", nullValue())
        .header("Vary", containsString("origin"));
  }

  @Test
  void letsAPermittedPageReadTheAnswer() {
    given()
        .header("X-Forwarded-For", "192.0.2.81")
        .header("Origin", Frugal.PORTAL)
        .get("/api/catalog/v1/immutable")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", Frugal.PORTAL)
        .header("Access-Control-Expose-Headers", containsString("ETag, Location, RateLimit"))
        .header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  @Test
  void letsAPermittedPageReadWhyItWasRefused() {
    given()
        .header("Origin", Frugal.PORTAL)
        .auth()
        .oauth2(TestTokens.signedByStranger("office"))
        .get(ITEM)
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", Frugal.PORTAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://portal.example.evil.example",
        "http://portal.example",
        "https://portal.example:8443",
        "https://portal.example/",
        "https://PORTAL.example",
        "null",
        "*"
      })
  void permitsNothingToAnyOtherOrigin(String origin) {
    Headers ofPreflight = preflight(origin).then().statusCode(403).extract().headers();
    Headers ofAnswer =
        given()
            .header("X-Forwarded-For", "192.0.2.82")
            .header("Origin", origin)
            .get("/api/catalog/v1/permissive")
            .then()
            .statusCode(200)
            .header("Cross-Origin-Resource-Policy", "same-origin")
            .extract()
            .headers();

    assertThat(ofPreflight.asList()).noneMatch(CrossOriginTest::isPermission);
    assertThat(ofAnswer.asList()).noneMatch(CrossOriginTest::isPermission);
  }

  @Test
  void explainsToWhomItRefusesAPreflight() {
    preflight("https://evil.example")
        .then()
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/foreign-origin"));
  }

  @Test
  void isNoBusinessOfRequestsWithoutAnOrigin() {
    given()
        .header("X-Forwarded-For", "192.0.2.83")
        .get("/api/catalog/v1/echo")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*.example",
        "https://a.example/",
        "a.example",
        "ftp://a.example",
        "https://u@a.example",
        "null"
      })
  void takesNoOriginThatIsNotNamedInFull(String origin) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new CrossOrigin(List.of(origin)))
        .withMessageContaining("cors-origins");
  }

  private static boolean isPermission(Header header) {
    return header.getName().toLowerCase(Locale.ROOT).startsWith("access-control");
  }

  private static Response preflight(String origin) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "authorization,if-match")
        .options(ITEM);
  }
}
