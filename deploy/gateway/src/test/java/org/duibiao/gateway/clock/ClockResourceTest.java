package org.duibiao.gateway.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Peers.class, restrictToAnnotatedClass = false)
class ClockResourceTest {

  private static final String CLOCK = "/api/standalone/v1/clock";

  @Test
  void showsTheTimeToAnyoneLoggedIn() {
    given()
        .auth()
        .oauth2(TestTokens.of("auditor", "auditor@college"))
        .get(CLOCK)
        .then()
        .statusCode(200)
        .body("now", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*\\+08:00"))
        .body("size()", equalTo(2));
  }

  @Test
  void movesForwardForTheOfficeAndWritesTheFileBeforeItAnswers() throws Exception {
    OffsetDateTime target = now().plusDays(12);

    int offset =
        move("{\"now\": \"" + target + "\"}").statusCode(200).extract().path("offsetMillis");

    byte[] file = Files.readAllBytes(Path.of(TestTokens.setting("duibiao.clock.file")));
    assertThat(file).hasSize(8);
    assertThat(ByteBuffer.wrap(file).getLong()).isEqualTo(offset);
    assertThat(now()).isAfterOrEqualTo(target);
  }

  @Test
  void neverMovesBackwards() {
    move("{\"now\": \"" + now().minusSeconds(1) + "\"}")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/clock-backwards"));
  }

  @Test
  void neverMovesWhereThereIsNoWayBackFrom() {
    OffsetDateTime before = now();
    for (String far : new String[] {"9999-12-31T23:59:59Z", before.plusYears(3).toString()}) {
      move("{\"now\": \"" + far + "\"}")
          .statusCode(422)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/clock-too-far"));
    }
    assertThat(now()).isBefore(before.plusMinutes(5));
  }

  @Test
  void endsAtTheLatestOfManyConcurrentMoves() {
    OffsetDateTime start = now().plusHours(1);

    var statuses =
        IntStream.range(0, 20)
            .parallel()
            .map(
                i ->
                    move("{\"now\": \"" + start.plusMinutes(i * 7 % 20) + "\"}")
                        .extract()
                        .statusCode())
            .boxed()
            .toList();

    assertThat(statuses).containsAnyOf(200).isSubsetOf(200, 409);
    assertThat(now()).isAfterOrEqualTo(start.plusMinutes(19));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"now\": \"2021-04-13\"}",
        "{\"now\": \"2021-04-13T09:00:00\"}",
        "{\"now\": \"+12345-04-13T09:00:00Z\"}",
        "{\"now\": 1618275600}",
        "{\"now\": null}",
        "{\"now\": [\"2021-04-13T09:00:00Z\"]}",
        "{\"now\": \"2999-04-13T09:00:00Z\", \"more\": 1}",
        "{\"now\": \"2999-04-13T09:00:00Z\", \"now\": \"2999-04-13T09:00:00Z\"}",
        "{\"now\": \"2999-04-13T09:00:00Z\"} {}",
        "{\"now\": ",
        "{}",
        "[]",
        "null",
        ""
      })
  void refusesWhatIsNotATimeAndNamesThePlace(String body) {
    move(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/malformed-request"))
        .body("errors[0].detail", not(equalTo(null)));
  }

  @Test
  void namesTheUnknownField() {
    move("{\"now\": \"2999-04-13T09:00:00Z\", \"more\": 1}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/more"));
  }

  @Test
  void asksForALogin() {
    given()
        .get(CLOCK)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @Test
  void refusesTokensThatAreNotForThisSystem() {
    for (String token :
        new String[] {
          TestTokens.forOtherAudience("office", "office@college"),
          TestTokens.signedByStranger("office", "office@college"),
          "nonsense"
        }) {
      given()
          .auth()
          .oauth2(token)
          .get(CLOCK)
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"secretary@dept-01", "office", "office@", "@office", "backoffice@college"})
  void leavesTheClockToTheOffice(String post) {
    given()
        .auth()
        .oauth2(TestTokens.of("someone", post))
        .contentType("application/json")
        .body("{\"now\": \"2999-04-13T09:00:00+08:00\"}")
        .put(CLOCK)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void refusesOtherMethodsAndMediaTypes() {
    given()
        .auth()
        .oauth2(TestTokens.of("office", "office@college"))
        .delete(CLOCK)
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(TestTokens.of("office", "office@college"))
        .contentType("text/plain")
        .body("now")
        .put(CLOCK)
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    given().get(CLOCK + "/hands").then().statusCode(404).contentType("application/problem+json");
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.parse(
        given()
            .auth()
            .oauth2(TestTokens.of("auditor", "auditor@college"))
            .get(CLOCK)
            .then()
            .statusCode(200)
            .extract()
            .path("now"));
  }

  private static ValidatableResponse move(String body) {
    return given()
        .auth()
        .oauth2(TestTokens.of("office", "office@college"))
        .contentType("application/json")
        .body(body)
        .put(CLOCK)
        .then();
  }
}
