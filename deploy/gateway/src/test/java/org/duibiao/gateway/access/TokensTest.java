package org.duibiao.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.duibiao.gateway.testing.Peers;
import org.duibiao.gateway.testing.TestTokens;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Peers.class, restrictToAnnotatedClass = false)
class TokensTest {

  private static final String ECHO = "/api/ledger/v1/echo";

  @Test
  void letsAGenuineTokenPassAgainAndAgain() {
    String token = TestTokens.of("office", "office@college");

    for (int i = 0; i < 3; i++) {
      call(token).statusCode(200).body("headers.authorization", equalTo("Bearer " + token));
    }
  }

  @Test
  void letsWhatHasNoTokenPassToTheService() {
    given().get(ECHO).then().statusCode(200).body("service", equalTo("ledger"));
  }

  @Test
  void refusesATokenForAnotherAudience() {
    refused(TestTokens.forOtherAudience("office", "office@college"));
  }

  @Test
  void refusesATokenOfAnotherIssuer() {
    refused(TestTokens.with(claims -> claims.issuer("http://elsewhere/realms/duibiao")));
  }

  @Test
  void refusesATokenThatHasExpired() {
    refused(TestTokens.with(claims -> claims.expiresAt(Instant.now().minusSeconds(2))));
  }

  @Test
  void refusesATokenThatIsNotValidYet() {
    refused(TestTokens.with(claims -> claims.claim("nbf", Instant.now().getEpochSecond() + 30)));
  }

  @Test
  void refusesATokenWithoutAnEnd() throws JoseException {
    refused(TestTokens.ofPayload(payload("")));
    call(TestTokens.ofPayload(
            payload(",\"exp\":" + Instant.now().plusSeconds(60).getEpochSecond())))
        .statusCode(200);
  }

  @Test
  void refusesATokenWhoseClaimsWereChanged() {
    String[] parts = TestTokens.of("officer", "officer@dept-01").split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String changed = base64(claims.replace("officer", "office"));

    refused(parts[0] + "." + changed + "." + parts[2]);
  }

  @Test
  void refusesATokenThatNobodySigned() {
    String[] parts = TestTokens.of("office", "office@college").split("\\.");

    refused(base64("{\"alg\":\"none\",\"kid\":\"testing\"}") + "." + parts[1] + ".");
  }

  @Test
  void refusesATokenSignedWithThePublicKeyAsASecret() {
    byte[] publicKey = Base64.getDecoder().decode(TestTokens.setting(TestTokens.PUBLIC_KEY));

    refused(
        TestTokens.signedWith(
            claims ->
                claims
                    .jws()
                    .keyId("testing")
                    .algorithm(SignatureAlgorithm.HS256)
                    .sign(new SecretKeySpec(publicKey, "HmacSHA256"))));
  }

  @Test
  void refusesAnotherAlgorithmOfTheRightKey() {
    refused(
        TestTokens.signedWith(
            claims ->
                claims
                    .jws()
                    .keyId("testing")
                    .algorithm(SignatureAlgorithm.RS512)
                    .sign(TestTokens.trustedKey())));
  }

  @Test
  void refusesATokenOfAStranger() {
    refused(TestTokens.signedByStranger("office", "office@college"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer opaque",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer ...",
        "Bearer .a.",
        "Bearer a b",
        "Basic b2ZmaWNlOm9mZmljZQ==",
        "bearer\tx",
        "Token x"
      })
  void refusesWhatIsNoToken(String authorization) {
    given()
        .header("Authorization", authorization)
        .get(ECHO)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"alg\":",
        "{\"alg\":\"RS256\",\"kid\":5}",
        "{\"alg\":5,\"kid\":\"testing\"}",
        "{\"alg\":\"RS256\",\"crit\":[\"x\"],\"kid\":\"testing\"}",
        "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}",
        "{\"alg\":\"dir\",\"enc\":\"x\",\"zip\":\"DEF\"}"
      })
  void staysOpenToOthersWhateverTheHeaderOfATokenHolds(String header) {
    String[] parts = TestTokens.of("office", "office@college").split("\\.");
    refused(base64(header) + "." + parts[1] + "." + parts[2]);
    refused(base64(header) + "." + base64(header) + "." + parts[2]);
    refused(base64(header) + ".a.b.c." + parts[2]);

    call(TestTokens.of("office", "office@college")).statusCode(200);
  }

  @Test
  void refusesTwoTokensAtOnce() {
    given()
        .header(
            "Authorization",
            "Bearer " + TestTokens.of("office", "office@college"),
            "Bearer " + TestTokens.of("auditor", "auditor@college"))
        .get(ECHO)
        .then()
        .statusCode(401);
  }

  @Test
  void asksForKeysAtMostOnceHoweverManyUnknownOnesAreNamed() {
    int before = keyFetches();

    var statuses =
        IntStream.range(0, 1_000)
            .parallel()
            .map(i -> call(signedWithUnknownKey(i)).extract().statusCode())
            .distinct()
            .toArray();

    assertThat(statuses).containsExactly(401);
    assertThat(keyFetches() - before).isLessThanOrEqualTo(1);
  }

  private static String signedWithUnknownKey(int number) {
    return TestTokens.signedWith(
        claims -> claims.jws().keyId("unknown-" + number).sign(TestTokens.trustedKey()));
  }

  private static int keyFetches() {
    String url = TestTokens.setting(TestTokens.CONTROL) + "key-fetches";
    return Integer.parseInt(given().get(url).asString());
  }

  private static void refused(String token) {
    call(token)
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthenticated"));
  }

  private static ValidatableResponse call(String token) {
    return given().auth().oauth2(token).get(ECHO).then();
  }

  private static String payload(String more) {
    return "{\"iss\":\"%s\",\"aud\":\"duibiao-api\",\"preferred_username\":\"office\",\"iat\":%d%s}"
        .formatted(
            TestTokens.setting("quarkus.oidc.auth-server-url"),
            Instant.now().getEpochSecond(),
            more);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
