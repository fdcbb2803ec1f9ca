package org.duibiao.gateway.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duibiao.gateway.testing.PeerPacks;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.RawHttp;
import org.duibiao.gateway.testing.SlowClient;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Peers.class, restrictToAnnotatedClass = false)
class InspectionPackTest {

  @TestHTTPResource("/")
  URI gateway;

  private static String of(String organisation) {
    return "/api/inspection/v1/campaigns/xzj-2021/organisations/"
        + organisation
        + "/inspection-pack";
  }

  private static RequestSpecification office() {
    return given().auth().oauth2(TestTokens.of("office", "office@college"));
  }

  private static Map<String, String> entries(byte[] zip) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void isOneZipOfBothServicesPartsAskedForWithTheCallersToken() throws IOException {
    String token = TestTokens.of("officer-dept-01-b1", "officer@dept-01-b1");
    byte[] zip =
        given()
            .auth()
            .oauth2(token)
            .header("X-Forwarded-For", "10.9.8.7")
            .get(of("whole"))
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .header("Content-Disposition", containsString("filename*=UTF-8''%E8%BF%8E.zip"))
            .header("Cache-Control", "no-store")
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asByteArray();

    Map<String, String> entries = entries(zip);
    assertThat(entries.keySet())
        .containsExactly(
            PeerPacks.COVER,
            PeerPacks.FOLDER + "rectification.pdf",
            "rectification.txt",
            "00-目录-2.docx",
            PeerPacks.FOLDER + "ledger.pdf",
            "ledger.txt",
            PackMerge.LIST);
    assertThat(entries)
        .containsEntry(PeerPacks.COVER, "rectification")
        .containsEntry("rectification.txt", "Bearer " + token + " 127.0.0.1 takes */*")
        .containsEntry("ledger.txt", "Bearer " + token + " 127.0.0.1 takes */*");
  }

  @Test
  void handsWhateverIsAskedOnToTheServices() throws IOException {
    byte[] zip = office().get(of("whole") + "?asked=1").asByteArray();

    assertThat(entries(zip)).containsEntry("query.txt", "asked=1");
    String token = "Authorization: Bearer " + TestTokens.of("office", "office@college");
    assertThat(new RawHttp(gateway.getPort()).get(of("whole") + "?a|b=\"^", token))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void headTellsTheNameWithoutABody() {
    office()
        .head(of("whole"))
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .header("Content-Disposition", containsString("filename*=UTF-8''%E8%BF%8E.zip"))
        .body(equalTo(""));
  }

  @Test
  void isForNobodyWithoutAToken() {
    given()
        .get(of("whole"))
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @Test
  void whatOneServiceRefusesIsRefusedInItsOwnWords() {
    office()
        .get(of("refused"))
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"));
    office()
        .get(of("busy"))
        .then()
        .statusCode(503)
        .header("Retry-After", "7")
        .body("type", equalTo("/problems/unavailable"));
    office().get(of("unexplained")).then().statusCode(404).body("title", equalTo("未找到"));
    office().get(of("hang")).then().statusCode(504);
  }

  @Test
  void onePartAloneIsNoPack() {
    control("stop/ledger");
    try {
      office()
          .get(of("whole"))
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .body("type", equalTo("/problems/service-unavailable"));
    } finally {
      control("start/ledger");
    }
  }

  @Test
  void nobodyTakesAPackThatBrokeOffForAWholeOne() throws IOException {
    String token = "Authorization: Bearer " + TestTokens.of("office", "office@college");
    for (String organisation : new String[] {"cut", "short", "cut", "short"}) {
      String answer = new RawHttp(gateway.getPort()).get(of(organisation), token);
      assertThat(answer)
          .startsWith("HTTP/1.1 200")
          .containsIgnoringCase("transfer-encoding: chunked")
          .doesNotEndWith("0\r\n\r\n")
          .doesNotContain("PK\u0005\u0006");
    }
    office()
        .get(of("early"))
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/service-unavailable"));
  }

  @Test
  void whoLeavesEndsBothPartsAndNobodyTakesAllTurns() throws IOException {
    int before = leftStreams();
    String token = TestTokens.of("reader", "office@college");
    try (SlowClient one = reader(token);
        SlowClient other = reader(token)) {
      assertThat(one.hear("\r\n\r\n")).startsWith("HTTP/1.1 200");
      assertThat(other.hear("\r\n\r\n")).startsWith("HTTP/1.1 200");
      given()
          .auth()
          .oauth2(token)
          .get(of("whole"))
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .body("type", equalTo("/problems/inspection-packs-busy"));
      office().get(of("whole")).then().statusCode(200);
    }
    await().until(() -> leftStreams() == before + 4);
    await().until(() -> given().auth().oauth2(token).get(of("whole")).statusCode() == 200);
  }

  private SlowClient reader(String token) throws IOException {
    return new SlowClient("127.0.0.1", gateway.getPort())
        .say("GET " + of("endless") + " HTTP/1.1\r\nHost: x\r\n")
        .say("Authorization: Bearer " + token + "\r\n\r\n");
  }

  private static int leftStreams() {
    String url = TestTokens.setting(TestTokens.CONTROL) + "left-streams";
    return Integer.parseInt(given().get(url).asString());
  }

  private static void control(String command) {
    given().post(TestTokens.setting(TestTokens.CONTROL) + command).then().statusCode(204);
  }
}
