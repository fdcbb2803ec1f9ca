package org.duibiao.chassis;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Files may be large; what is held in memory may not. */
@QuarkusTest
class BodyLimitTest extends ChassisTest {
  private static final int LARGE = 11 << 20;

  @Test
  void whatIsNoFileEndsAtTenMegabytes() {
    asOffice()
        .body("{\"name\":\"" + "a".repeat(LARGE) + "\"}")
        .post(API + "/echo")
        .then()
        .statusCode(413)
        .body("type", containsString("payload-too-large"));
  }

  @Test
  void neitherDoesItPassInPiecesOfUnknownNumber() throws Exception {
    byte[] body =
        ("{\"name\":\"a\"," + " ".repeat(LARGE) + "\"count\":1}").getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class)
                        + API
                        + "/echo"))
            .header("Authorization", "Bearer " + Tokens.of("office", "office@college"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    var answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

    Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
  }

  @Test
  void aFileMayBeLarger() {
    asOffice()
        .contentType(OfficeType.XLSX_TYPE)
        .body(new byte[LARGE])
        .post(API + "/files")
        .then()
        .statusCode(200)
        .body("size", equalTo(LARGE));
  }
}
