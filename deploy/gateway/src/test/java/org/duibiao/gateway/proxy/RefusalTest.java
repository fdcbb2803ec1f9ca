package org.duibiao.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.RawHttp;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Peers.class, restrictToAnnotatedClass = false)
class RefusalTest {

  private static final String ECHO = "/api/catalog/v1/echo";
  private static final int MEBIBYTE = 1024 * 1024;

  @TestHTTPResource("/")
  URI gateway;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api",
        "/api/",
        "/api/catalog",
        "/api/unknown/v1/things",
        "/API/catalog/v1/things",
        "/api/%63atalog/v1/things",
        "/api/catalog/q/metrics",
        "/api/ledger/q/health",
        "/api/ledger/v1",
        "/api/ledger/v1x/things",
        "/q/metrics/",
        "/Q/metrics",
        "/%71/metrics",
        "/metrics",
        "/q/health/group/x",
        "/q/metrics",
        "/q/dev",
        "/q/dev-ui",
        "/q/openapi",
        "/q/arc",
        "/q/health-ui"
      })
  void answers404WhereNothingStands(String path) throws Exception {
    String answer = raw().get(path);

    assertThat(answer)
        .startsWith("HTTP/1.1 404")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"/problems/not-found\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/catalog/../../q/metrics",
        "/api/catalog/v1/..",
        "/api/catalog/./v1/echo",
        "/api/catalog/%2e%2e/%2e%2e/q/metrics",
        "/api/catalog/%2E%2e%2fq/metrics",
        "/api/catalog/..%2f..%2fq/metrics",
        "/api/catalog/..%5c..%5cq/metrics",
        "/api/catalog/..;/..;/q/metrics",
        "/api/catalog/v1;x=1/echo",
        "/api/catalog//echo",
        "//api/catalog/v1/echo",
        "/api/catalog/%252e%252e/q/metrics",
        "/api/catalog/v1/%00",
        "/api/catalog/v1/%0d%0aX-Injected:1",
        "/api/catalog/v1/../../../q/metrics",
        "/api/catalog/v1/echo/..%00/q/metrics",
        "/api/catalog/v1/%2e./q/metrics",
        "/api/catalog/v1/.%2e/q/metrics",
        "/;/q/metrics",
        "/q;x=1/metrics",
        "//q/metrics",
        "/q//metrics",
        "/./q/metrics",
        "http://elsewhere/api/catalog/v1/echo",
        "http://127.0.0.1:8081/q/metrics",
        "*"
      })
  void refusesEverySpellingThatCouldLeadAround(String target) throws Exception {
    String answer = raw().get(target);

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\"service\"");
    assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/catalog/..\\..\\q\\metrics",
        "/api/catalog/v1/%zz",
        "/api/catalog/v1/%",
        "/api/catalog/v1/{x}"
      })
  void refusesWhatIsNoUriAtAll(String target) throws Exception {
    String answer = raw().get(target);

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\"service\"");
    assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
  }

  @Test
  void takesNoOtherTargetFromAHeader() throws Exception {
    String answer =
        raw()
            .get(
                ECHO,
                "X-Original-URL: /q/metrics",
                "X-Rewrite-URL: /q/metrics",
                "X-Forwarded-Prefix: /q/metrics",
                "X-HTTP-Method-Override: DELETE");

    assertThat(answer).contains("\"uri\":\"" + ECHO + "\"", "\"method\":\"GET\"");
    assertThat(answer).doesNotContain("metrics", "DELETE");
  }

  @Test
  void takesAnEncodedChineseSegment() throws Exception {
    assertThat(raw().get("/api/catalog/v1/%E5%8F%B0%E8%B4%A6")).startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesToTrace() throws Exception {
    assertThat(raw().send("TRACE", ECHO)).startsWith("HTTP/1.1 405");
  }

  @Test
  void passesAnUnknownMethodToTheService() throws Exception {
    assertThat(raw().send("BREW", ECHO)).startsWith("HTTP/1.1 200").contains("BREW");
  }

  @Test
  void asksForALoginBeforeItLooksAtTheSizeOfABody() {
    given()
        .contentType("application/json")
        .body(new byte[11 * MEBIBYTE])
        .post(ECHO)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer");
  }

  @Test
  void refusesABodyAnnouncedAsTooLarge() {
    given()
        .auth()
        .oauth2(TestTokens.of("office", "office@college"))
        .header("X-Correlation-ID", "too-large")
        .contentType("application/json")
        .body(new byte[11 * MEBIBYTE])
        .post(ECHO)
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/payload-too-large"))
        .body("status", equalTo(413))
        .body("instance", equalTo("urn:correlation:too-large"));
  }

  @Test
  void refusesABodyThatGrowsTooLargeInChunks() throws Exception {
    String answer = raw().exchange(out -> writeChunked(out, 11));

    assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/payload-too-large");
  }

  @Test
  void passesChunksBelowTheLimitOn() throws Exception {
    String answer = raw().exchange(out -> writeChunked(out, 9));

    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"size\":" + 9 * MEBIBYTE);
  }

  private static void writeChunked(OutputStream out, int mebibytes) throws java.io.IOException {
    out.write(
        ("POST "
                + ECHO
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < mebibytes; i++) {
      out.write("100000\r\n".getBytes(StandardCharsets.UTF_8));
      out.write(new byte[MEBIBYTE]);
      out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void invitesABodyOnlyAfterTheHeadWasAccepted() throws Exception {
    String accepted =
        raw()
            .exchange(
                out ->
                    out.write(
                        ("POST "
                                + ECHO
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n{}")
                            .getBytes(StandardCharsets.UTF_8)));

    assertThat(accepted).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200");
  }

  @Test
  void refusesHeadersThatAreTooLarge() throws Exception {
    String answer = raw().get(ECHO, "X-Long: " + "a".repeat(20_000));

    assertThat(answer).startsWith("HTTP/1.1 431").contains("/problems/headers-too-large");
  }

  @ParameterizedTest
  @ValueSource(ints = {66_000, 200_000, 2_000_000})
  void refusesHeadersThatAreTooLargeEvenToBeRead(int size) throws Exception {
    String answer = raw().get(ECHO, "X-Long: " + "a".repeat(size));

    assertThat(answer).matches("(?s)|HTTP/1.1 431 .*/problems/headers-too-large.*");
  }

  @Test
  void refusesTooManySmallHeaders() throws Exception {
    String[] headers = Collections.nCopies(20_000, "X-Small: 1").toArray(String[]::new);

    assertThat(raw().get(ECHO, headers)).matches("(?s)|HTTP/1.1 431 .*");
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 20_000})
  void refusesAnAddressThatIsTooLongEvenToBeRead(int length) throws Exception {
    String answer = raw().get(ECHO + "?q=" + "a".repeat(length));

    assertThat(answer)
        .startsWith("HTTP/1.1 414")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("x-correlation-id: ")
        .contains("/problems/uri-too-long", "\"instance\":\"urn:correlation:");
  }

  @Test
  void speaksEnglishToThoseWhoAskForIt() {
    given()
        .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
        .get("/nowhere")
        .then()
        .header("Content-Language", "en")
        .body("title", equalTo("Not found"));
    given()
        .get("/nowhere")
        .then()
        .header("Content-Language", "zh-CN")
        .body("title", equalTo("未找到"));
  }

  private RawHttp raw() {
    return new RawHttp(gateway.getPort());
  }
}
