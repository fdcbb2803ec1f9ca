package org.duibiao.chassis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.duibiao.chassis.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What a strict resource server takes for a token, and what it does not. */
@QuarkusTest
class TokenTest extends ChassisTest {
  private static final int MANY = 1000;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static void refuses(String token) {
    given()
        .auth()
        .oauth2(token)
        .get(API + "/things")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("type", endsWith("/unauthenticated"));
  }

  /** Without the tools that make a single request easy to read and a thousand slow. */
  private static int status(String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + API + "/things"))
            .header("Authorization", "Bearer " + token)
            .build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String good() {
    return Tokens.of("office", "office@college");
  }

  private static String part(String token, int number) {
    return token.split("\\.")[number];
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesATokenOfTheIssuerForThisAudience() {
    given().auth().oauth2(good()).get(API + "/things").then().statusCode(200);
  }

  @Test
  void refusesAnotherAudienceOrNone() {
    refuses(Tokens.forAnotherAudience("office", "office@college"));
    refuses(Tokens.signed(Tokens.claims("office", "office@college").audience("")));
  }

  @Test
  void refusesAnotherIssuer() {
    refuses(
        Tokens.signed(
            Tokens.claims("office", "office@college").issuer("https://elsewhere.example")));
  }

  @Test
  void refusesATokenThatIsOverOrNotYetValid() {
    Instant now = Instant.now();
    refuses(
        Tokens.signed(
            Tokens.claims("office", "office@college")
                .issuedAt(now.minus(Duration.ofHours(1)))
                .expiresAt(now.minus(Duration.ofMinutes(1)))));
    refuses(
        Tokens.signed(
            Tokens.claims("office", "office@college")
                .claim("nbf", now.plus(Duration.ofMinutes(10)).getEpochSecond())));
  }

  @Test
  void refusesATokenOfAnotherKind() {
    refuses(Tokens.signed(Tokens.claims("office", "office@college").claim("typ", "ID")));
  }

  @Test
  void refusesATokenWithoutASignature() {
    String payload = part(good(), 1);
    refuses(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".");
    refuses(part(good(), 0) + "." + payload + ".");
  }

  @Test
  void refusesThePublicKeyAsASharedSecret() {
    var secret = new SecretKeySpec(Tokens.publicKey().getEncoded(), "HmacSHA256");
    refuses(Tokens.claims("office", "office@college").jws().keyId("test-key").sign(secret));
  }

  @Test
  void refusesATamperedPayload() {
    String token = Tokens.of("officer", "officer@college");
    String payload =
        new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8)
            .replace("officer@college", "office@college");
    refuses(part(token, 0) + "." + encoded(payload) + "." + part(token, 2));
  }

  @Test
  void refusesWhatIsNoTokenAtAll() {
    refuses("opaque");
    refuses("..");
    refuses(".a.");
    refuses(Jwt.claim("a", "b").jws().sign(new SecretKeySpec(new byte[64], "HmacSHA256")));
  }

  @Test
  void looksForNewKeysOnceAtMostHoweverManyUnknownOnesItMeets() throws Exception {
    given().auth().oauth2(good()).get(API + "/things").then().statusCode(200);
    int before = Tokens.keySetFetches();
    for (int i = 0; i < MANY; i++) {
      String unknown = UUID.randomUUID().toString();
      String token = Tokens.signed(Tokens.claims("office", "office@college"), unknown);
      assertThat(status(token)).isEqualTo(401);
    }
    assertThat(Tokens.keySetFetches() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void deniesAnEndpointThatDeclaresNoRole() {
    given()
        .auth()
        .oauth2(good())
        .get(API + "/undeclared")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }
}
