package org.duibiao.gateway.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.duibiao.gateway.testing.Frugal;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Frugal.class)
class RateLimitTest {

  private static final String ECHO = "/api/rectification/v1/echo";
  private static final AtomicInteger NEXT = new AtomicInteger();

  @Test
  void tellsWhatIsLeft() {
    as(TestTokens.through("portal-a", "wang"))
        .get(ECHO)
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", "\"person\";q=20;w=86400, \"client\";q=50;w=86400")
        .header("RateLimit", matchesPattern("\"person\";r=19;t=\\d+, \"client\";r=\\d+;t=\\d+"));
  }

  @Test
  void stopsAPersonWithWhateverToken() {
    List<Integer> statuses =
        statuses(21, () -> as(TestTokens.through("client-" + NEXT.incrementAndGet(), "li")));

    assertThat(statuses.subList(0, 20)).containsOnly(200);
    assertThat(statuses.get(20)).isEqualTo(429);
    as(TestTokens.through("another", "li"))
        .header("Accept-Language", "en")
        .get(ECHO)
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("[1-9]\\d*"))
        .header("RateLimit", matchesPattern("\"person\";r=0;t=\\d+"))
        .body("type", equalTo("/problems/too-many-requests"))
        .body("title", equalTo("Too many requests"));
    as(TestTokens.through("another", "zhao")).get(ECHO).then().statusCode(200);
  }

  @Test
  void stopsAClientForWhomeverItAsks() {
    List<Integer> statuses =
        statuses(51, () -> as(TestTokens.through("greedy", "p-" + NEXT.incrementAndGet())));

    assertThat(statuses.subList(0, 50)).containsOnly(200);
    assertThat(statuses.get(50)).isEqualTo(429);
  }

  @Test
  void countsAPortalThatSpeaksForItselfAsAClientOnly() {
    String token = TestTokens.through("portal-b", "service-account-portal-b");

    assertThat(statuses(50, () -> as(token))).containsOnly(200);
    as(token)
        .get(ECHO)
        .then()
        .statusCode(429)
        .header("RateLimit-Policy", "\"client\";q=50;w=86400");
  }

  @Test
  void doesNotCountAForgedTokenAgainstThePersonItNames() {
    statuses(25, () -> as(TestTokens.signedByStranger("qian", "officer@dept-01"), "192.0.2.3"));

    as(TestTokens.through("portal-a", "qian"))
        .get(ECHO)
        .then()
        .statusCode(200)
        .header("RateLimit", matchesPattern("\"person\";r=19;.*"));
  }

  @Test
  void answersForgedTokensWithALoginUntilThereAreFarTooMany() {
    List<Integer> statuses =
        statuses(45, () -> as(TestTokens.signedByStranger("sun"), "192.0.2.1"));

    assertThat(statuses.subList(0, 40)).containsOnly(401);
    assertThat(statuses.subList(40, 45)).containsOnly(429);
    as(TestTokens.signedByStranger("sun"), "192.0.2.2").get(ECHO).then().statusCode(401);
  }

  @Test
  void letsThoseItKnowsPassThroughAFloodFromTheirAddress() {
    String known = TestTokens.through("portal-a", "zhou");
    as(known, "192.0.2.7").get(ECHO).then().statusCode(200);
    statuses(45, () -> as("nonsense", "192.0.2.7"));

    as(known, "192.0.2.7").get(ECHO).then().statusCode(200);
  }

  @Test
  void countsByAddressWhatHasNoToken() {
    List<Integer> statuses = statuses(31, () -> from("198.51.100.1"));

    assertThat(statuses.subList(0, 30)).containsOnly(200);
    assertThat(statuses.get(30)).isEqualTo(429);
    from("198.51.100.2").get(ECHO).then().statusCode(200);
    from("198.51.100.1").get("/openapi.json").then().statusCode(429);
    from("198.51.100.1").get("/q/health/live").then().statusCode(429);
    as(TestTokens.through("portal-a", "wu"), "198.51.100.1").get(ECHO).then().statusCode(200);
  }

  @Test
  void countsANetworkOfIpv6AsOneAddress() {
    List<Integer> statuses =
        statuses(31, () -> from("2001:db8:1:2::" + Integer.toHexString(next())));

    assertThat(statuses.get(30)).isEqualTo(429);
    from("2001:db8:1:3::1").get(ECHO).then().statusCode(200);
  }

  @Test
  void counts429BeforeTheSizeOfABody() {
    statuses(20, () -> as(TestTokens.through("portal-c", "zheng")));

    as(TestTokens.through("portal-c", "zheng"))
        .body(new byte[11 * 1024 * 1024])
        .post(ECHO)
        .then()
        .statusCode(429);
  }

  @Test
  void takesOnlyTheTrustedPartOfTheWay() {
    from("203.0.113.9, 198.51.100.77, 10.2.3.4")
        .header("X-Forwarded-Proto", "https")
        .get(ECHO)
        .then()
        .statusCode(200)
        .body("headers.x-forwarded-for", equalTo("198.51.100.77"))
        .body("headers.x-forwarded-proto", equalTo("https"))
        .header("Strict-Transport-Security", "max-age=31536000");
    from("nonsense, 10.2.3.4")
        .get(ECHO)
        .then()
        .body("headers.x-forwarded-for", equalTo("10.2.3.4"))
        .body("headers.x-forwarded-proto", equalTo("http"))
        .header("Strict-Transport-Security", nullValue());
  }

  private static int next() {
    return NEXT.incrementAndGet();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  private static RequestSpecification from(String way) {
    return given().header("X-Forwarded-For", way);
  }

  private static RequestSpecification as(String token, String way) {
    return from(way).auth().oauth2(token);
  }

  private static List<Integer> statuses(int times, Supplier<RequestSpecification> request) {
    return IntStream.range(0, times)
        .mapToObj(i -> request.get().get(ECHO))
        .map(Response::statusCode)
        .toList();
  }
}
