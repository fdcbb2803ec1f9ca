package org.duibiao.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.RawHttp;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Peers.class, restrictToAnnotatedClass = false)
class RoutingTest {

  private static final String ECHO = "/api/catalog/v1/echo";

  @TestHTTPResource("/")
  URI gateway;

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "ledger", "rectification", "notification"})
  void sendsEachPathToItsService(String service) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/" + service + "/v1/things?state=OPEN&q=%E5%8F%B0%E8%B4%A6")
        .then()
        .statusCode(200)
        .body("service", equalTo(service))
        .body("uri", equalTo("/api/" + service + "/v1/things?state=OPEN&q=%E5%8F%B0%E8%B4%A6"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/rectification/v1/public/exemplars",
        "/api/rectification/v1/case-confirmations/x",
        "/api/notification/v1/mail-unsubscriptions/x"
      })
  void noTokenKeepsAnybodyFromWhatIsOpenToEverybody(String path) {
    for (String token :
        new String[] {TestTokens.signedByStranger("office", "office@college"), "stale", ""}) {
      given()
          .header("Authorization", "Bearer " + token)
          .get(path)
          .then()
          .statusCode(200)
          .body("uri", equalTo(path))
          .body("headers.authorization", nullValue());
    }
  }

  @Test
  void passesABodyOnByteForByte() {
    String text = "整改😀𠮷";
    given()
        .contentType("application/json; charset=UTF-8")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .put(ECHO)
        .then()
        .statusCode(200)
        .body("method", equalTo("PUT"))
        .body("body", equalTo(text));
  }

  @Test
  void passesOnABodyOfExactlyTheLimit() {
    given()
        .contentType("application/octet-stream")
        .body(new byte[10 * 1024 * 1024])
        .post(ECHO)
        .then()
        .statusCode(200)
        .body("size", equalTo(10 * 1024 * 1024));
  }

  @Test
  void passesOnALargerBodyIfItCarriesAFile() {
    given()
        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .body(new byte[11 * 1024 * 1024])
        .post(ECHO)
        .then()
        .statusCode(200)
        .body("size", equalTo(11 * 1024 * 1024));
  }

  @Test
  void passesTheCallersTokenAndConditionsOn() {
    String token = TestTokens.of("office", "office@college");
    given()
        .header("Authorization", "Bearer " + token)
        .header("If-Match", "\"3\"")
        .header("Idempotency-Key", "k-1")
        .get(ECHO)
        .then()
        .body("headers.authorization", equalTo("Bearer " + token))
        .body("headers.if-match", equalTo("\"3\""))
        .body("headers.idempotency-key", equalTo("k-1"));
  }

  @Test
  void keepsWhatAClientClaimsAboutItsWayFromTheServices() {
    given()
        .header("X-Forwarded-For", "10.9.8.7")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Prefix", "/evil")
        .header("Forwarded", "for=10.9.8.7")
        .header("X-Original-URL", "/q/metrics")
        .header("X-HTTP-Method-Override", "DELETE")
        .get(ECHO)
        .then()
        .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
        .body("headers.x-forwarded-proto", equalTo("http"))
        .body("headers.x-forwarded-host", nullValue())
        .body("headers.x-forwarded-prefix", nullValue())
        .body("headers.forwarded", nullValue())
        .body("headers.x-original-url", nullValue())
        .body("headers.x-http-method-override", nullValue());
  }

  @Test
  void stripsHopByHopHeadersOfARequest() throws Exception {
    String answer =
        new RawHttp(gateway.getPort())
            .get(
                ECHO,
                "Connection: close",
                "Connection: X-Hop",
                "X-Hop: secret",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Upgrade: h2c",
                "Proxy-Authorization: Basic YTpi");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .doesNotContain("secret", "timeout=5", "trailers", "h2c", "YTpi");
  }

  @Test
  void stripsHopByHopHeadersOfAnAnswer() {
    given()
        .get("/api/catalog/v1/chatty")
        .then()
        .statusCode(200)
        .header("X-Internal", nullValue())
        .header("Keep-Alive", nullValue())
        .header("Server", nullValue());
  }

  @Test
  void takesOverASaneCorrelationId() {
    given()
        .header("X-Correlation-ID", "abc.DEF_1-2")
        .get(ECHO)
        .then()
        .header("X-Correlation-ID", "abc.DEF_1-2")
        .body("headers.x-correlation-id", equalTo("abc.DEF_1-2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space",
        "<script>",
        "a123456789b123456789c123456789d123456789e123456789f123456789g1234"
      })
  void replacesAnUnfitCorrelationId(String unfit) {
    given()
        .header("X-Correlation-ID", unfit)
        .get(ECHO)
        .then()
        .header("X-Correlation-ID", not(equalTo(unfit)))
        .body("headers.x-correlation-id", matchesPattern("[A-Za-z0-9._-]{1,64}"));
  }

  @Test
  void tellsOneCorrelationIdThoughTheServiceTellsAnother() {
    var ids =
        given()
            .header("X-Correlation-ID", "mine")
            .get("/api/catalog/v1/chatty")
            .headers()
            .getValues("X-Correlation-ID");

    assertThat(ids).containsExactly("mine");
  }

  @Test
  void continuesAValidTrace() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    given()
        .header("traceparent", trace)
        .header("tracestate", "vendor=1")
        .get(ECHO)
        .then()
        .body("headers.traceparent", equalTo(trace))
        .body("headers.tracestate", equalTo("vendor=1"));
  }

  @Test
  void beginsATraceWhereThereIsNoValidOne() {
    given()
        .header("traceparent", "00-00000000000000000000000000000000-b7ad6b7169203331-01")
        .header("tracestate", "vendor=1")
        .get(ECHO)
        .then()
        .body("headers.traceparent", matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01"))
        .body("headers.tracestate", nullValue());
  }

  @Test
  void tellsTheGatewaysAddressInsteadOfTheServices() {
    given()
        .post("/api/catalog/v1/created")
        .then()
        .statusCode(201)
        .header("Location", "/api/catalog/v1/made/1");
  }

  @Test
  void passesAnswersWithoutABodyOn() {
    given().delete("/api/catalog/v1/empty").then().statusCode(204).body(equalTo(""));
    given().head(ECHO).then().statusCode(200).body(equalTo(""));
  }

  @Test
  void letsAServiceSayHowLongItsAnswerKeeps() {
    given()
        .get("/api/catalog/v1/immutable")
        .then()
        .header("Cache-Control", "public, immutable")
        .header("ETag", "\"3\"");
    given().get(ECHO).then().header("Cache-Control", "no-store");
  }

  @Test
  void putsSecurityHeadersOnEveryAnswer() {
    for (String path : new String[] {ECHO, "/nowhere", "/q/health/live", "/openapi.json"}) {
      given()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Frame-Options", "DENY")
          .header("Referrer-Policy", "no-referrer")
          .header("Content-Security-Policy", startsWith("default-src 'none'; frame-ancestors"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/rectification/v1/case-confirmations/x",
        "/api/notification/v1/mail-unsubscriptions/x"
      })
  void thePageBehindALinkMayPostToItselfAndNoOther(String page) {
    given().get(page).then().header("Content-Security-Policy", endsWith("form-action 'self'"));
    given().get(ECHO).then().header("Content-Security-Policy", endsWith("form-action 'none'"));
  }

  @Test
  void explainsWhatAServiceLeftUnexplained() {
    given()
        .get("/api/ledger/v1/unauthorized")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("type", equalTo("/problems/unauthenticated"))
        .body("title", equalTo("未登录"));
    given().get("/api/ledger/v1/bare").then().statusCode(418).body("type", equalTo("about:blank"));
  }

  @Test
  void neverPassesAPageOrAStackTraceOn() {
    String body =
        given()
            .get("/api/ledger/v1/page")
            .then()
            .statusCode(500)
            .contentType("application/problem+json")
            .extract()
            .asString();

    assertThat(body).doesNotContain("html", "Secret");
  }

  @Test
  void streamsAnAnswerThatNeverEndsUntilItsReaderLeaves() throws Exception {
    int before = leftStreams();
    try (var socket = new Socket("127.0.0.1", gateway.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              "GET /api/notification/v1/inbox/stream HTTP/1.1\r\nHost: x\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      StringBuilder seen = new StringBuilder();
      while (!seen.toString().contains("data: ")) {
        int next = socket.getInputStream().read();
        assertThat(next).isNotEqualTo(-1);
        seen.append((char) next);
      }
      assertThat(seen.toString()).startsWith("HTTP/1.1 200");
    }
    await().until(() -> leftStreams() > before);
  }

  @Test
  void moreStreamsThanConnectionsForRequestsKeepNoRequestWaiting() throws Exception {
    List<Socket> streams = new ArrayList<>();
    try {
      for (int i = 0; i < 220; i++) {
        Socket socket = new Socket("127.0.0.1", gateway.getPort());
        streams.add(socket);
        socket.setSoTimeout(10_000);
        socket
            .getOutputStream()
            .write(
                "GET /api/notification/v1/inbox/stream HTTP/1.1\r\nHost: x\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      given().get("/api/notification/v1/echo").then().statusCode(200);
    } finally {
      for (Socket socket : streams) {
        socket.close();
      }
    }
  }

  private static int leftStreams() {
    String url = TestTokens.setting(TestTokens.CONTROL) + "left-streams";
    return Integer.parseInt(given().get(url).asString());
  }
}
