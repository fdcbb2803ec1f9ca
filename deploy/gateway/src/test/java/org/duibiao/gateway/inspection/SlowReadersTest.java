package org.duibiao.gateway.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.duibiao.gateway.testing.Hurried;
import org.duibiao.gateway.testing.PeerPacks;
import org.duibiao.gateway.testing.SlowClient;
import org.duibiao.gateway.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Who takes a pack but hardly reads it does not keep it from others. */
@QuarkusTest
@TestProfile(Hurried.class)
class SlowReadersTest {

  @TestHTTPResource("/")
  URI gateway;

  @Test
  void loseTheirTurnAndHaveNoWholePack() throws IOException {
    String token = TestTokens.of("snail", "office@college");
    try (SlowClient one = reader(token);
        SlowClient other = reader(token)) {
      assertThat(one.hear("\r\n\r\n")).startsWith("HTTP/1.1 200");
      assertThat(other.hear("\r\n\r\n")).startsWith("HTTP/1.1 200");

      await().until(() -> given().auth().oauth2(token).get(of("whole")).statusCode() == 200);

      assertThat(one.rest()).isLessThan(PeerPacks.HUGE);
      assertThat(other.rest()).isLessThan(PeerPacks.HUGE);
    }
  }

  private static String of(String organisation) {
    return "/api/inspection/v1/campaigns/xzj-2021/organisations/"
        + organisation
        + "/inspection-pack";
  }

  private SlowClient reader(String token) throws IOException {
    return new SlowClient("127.0.0.6", gateway.getPort())
        .say("GET " + of("huge") + " HTTP/1.1\r\nHost: x\r\n")
        .say("Authorization: Bearer " + token + "\r\n\r\n");
  }
}
