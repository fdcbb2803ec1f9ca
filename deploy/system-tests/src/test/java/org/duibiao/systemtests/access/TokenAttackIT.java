package org.duibiao.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.client.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tokens that are not what they should be are 401 at every service and at the gateway. So that a
 * token has exactly one fault, the realm is given a signing key that the test knows; a token
 * without any fault that is signed with it is taken.
 */
@Order(21)
@ExtendWith(WholeSystem.class)
class TokenAttackIT {
  private static final List<String> DOORS =
      List.of(
          "/api/catalog/v1/organisations",
          "/api/ledger/v1/campaigns/xzj-2021",
          "/api/rectification/v1/items",
          "/api/notification/v1/inbox",
          "/api/standalone/v1/clock");
  private static final int UNKNOWN_KEYS = 1000;

  private static final SigningKey KNOWN = SigningKey.make();
  private static final SigningKey STRANGE = SigningKey.make();
  private static KeycloakAdmin keycloak;
  private static String component;
  private static Jwt genuine;
  private static Jwt perfect;
  private static PublicKey published;

  @BeforeAll
  static void theRealmHasAKeyThatTheTestKnows(Standalone system, Gateway gateway) {
    keycloak = new KeycloakAdmin(system.keycloakUrl(), system.keycloak().adminPassword());
    component = keycloak.signingKey("proof", KNOWN.privatePem());
    genuine = Jwt.of(gateway.token(Login.person("office")));
    JsonNode keys = keycloak.publishedKeys();
    for (JsonNode key : keys.path("keys")) {
      if (KNOWN.is(key)) {
        perfect = genuine.withHeader(header -> header.set("kid", key.path("kid")));
      }
      if (key.path("kid").equals(genuine.header().path("kid"))) {
        published = SigningKey.of(key);
      }
    }
    Await.untilPasses(() -> DOORS.forEach(door -> ask(gateway, door, signed(perfect)).expect(200)));
  }

  @AfterAll
  static void theKeyIsTakenAway() {
    keycloak.remove(component);
  }

  @Test
  @Order(1)
  void aClaimThatIsNotAsItMustBeIsRefused(Gateway gateway) {
    long now = Instant.now().getEpochSecond();
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no audience", claims(claims -> claims.remove("aud")));
    tokens.put("another audience", claims(claims -> claims.put("aud", "account")));
    tokens.put("audiences without ours", claims(claims -> claims.putArray("aud").add("account")));
    tokens.put("an audience that begins like ours", claims(c -> c.put("aud", "duibiao-api2")));
    tokens.put("no issuer", claims(claims -> claims.remove("iss")));
    tokens.put(
        "another issuer", claims(claims -> claims.put("iss", "http://127.0.0.1:1/realms/a")));
    tokens.put(
        "another realm", claims(c -> c.put("iss", c.path("iss").asText().replace("duibiao", "m"))));
    tokens.put("expired", claims(claims -> claims.put("exp", now - 1)));
    tokens.put("without an end", claims(claims -> claims.remove("exp")));
    tokens.put("not yet valid", claims(claims -> claims.put("nbf", now + 3600)));

    assertThat(taken(gateway, tokens)).isEmpty();
  }

  @Test
  @Order(2)
  void aSignatureThatIsNotTheRealmsIsRefused(Gateway gateway) {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put(
        "tampered with",
        genuine.withClaims(c -> c.putArray("posts").add("auditor@college")).asItWas());
    tokens.put("signed by a stranger", genuine.signed(STRANGE.pair().getPrivate()));
    tokens.put("signed by nobody", genuine.unsigned());
    tokens.put("with half a signature", genuine.asItWas().substring(0, 900));
    for (String none : List.of("none", "None", "NONE")) {
      Jwt unsigned = genuine.withHeader(header -> header.put("alg", none));
      tokens.put("alg=" + none, unsigned.unsigned());
      tokens.put("alg=" + none + " with a signature", unsigned.asItWas());
    }
    Jwt symmetric = genuine.withHeader(header -> header.put("alg", "HS256"));
    String pem = SigningKey.publicPem(published);
    tokens.put("HS256 with the public key", symmetric.signed(published.getEncoded()));
    tokens.put("HS256 with its text", symmetric.signed(pem.getBytes(StandardCharsets.US_ASCII)));
    tokens.put(
        "HS256 with its text, without the last line end",
        symmetric.signed(pem.strip().getBytes(StandardCharsets.US_ASCII)));
    for (String other : List.of("RS512", "PS256", "ES256")) {
      tokens.put(other, perfect.withHeader(h -> h.put("alg", other)).signed(key()));
    }

    assertThat(taken(gateway, tokens)).isEmpty();
  }

  @Test
  @Order(3)
  void aKeyThatTheTokenBringsItselfIsNotUsed(Gateway gateway) {
    ObjectNode own = genuine.header().objectNode();
    own.put("kty", "RSA");
    own.put("kid", "own");
    Map<String, String> tokens = new LinkedHashMap<>();
    for (String place : List.of("jku", "x5u")) {
      tokens.put(place, strange(header -> header.put(place, "http://127.0.0.1:1/keys")));
    }
    tokens.put("jwk", strange(header -> header.set("jwk", own)));
    tokens.put("no kid", strange(header -> header.remove("kid")));
    tokens.put("a kid that is a path", strange(header -> header.put("kid", "../../dev/null")));

    assertThat(taken(gateway, tokens)).isEmpty();
  }

  @Test
  @Order(4)
  void aTokenForSomethingElseIsRefused(Gateway gateway) {
    JsonNode granted = keycloak.grant("duibiao", "duibiao-cli", "office", "office");
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("an ID token", granted.path("id_token").asText());
    tokens.put("a refresh token", granted.path("refresh_token").asText());
    tokens.put("the master realm's", keycloak.ownToken());
    tokens.put("no token at all", "office");
    tokens.put("dots", "..");
    tokens.put("a long one", "a".repeat(4000));

    assertThat(tokens).doesNotContainValue("");
    assertThat(taken(gateway, tokens)).isEmpty();
  }

  @Test
  @Order(5)
  void aThousandUnknownKeysAreRefusedAndTheNextGenuineTokenIsTaken(Gateway gateway) {
    List<Answer> answers =
        Matrix.together(
            IntStream.range(0, UNKNOWN_KEYS).boxed().toList(),
            number ->
                ask(
                    gateway,
                    DOORS.get(number % DOORS.size()),
                    strange(header -> header.put("kid", UUID.randomUUID().toString()))));

    assertThat(answers).hasSize(UNKNOWN_KEYS).allMatch(TokenAttackIT::isRefused);
    String token = gateway.token(Login.person("office"));
    DOORS.forEach(door -> ask(gateway, door, token).expect(200));
  }

  private static String claims(Consumer<ObjectNode> change) {
    return signed(perfect.withClaims(change));
  }

  private static String strange(Consumer<ObjectNode> change) {
    return genuine.withHeader(change).signed(STRANGE.pair().getPrivate());
  }

  private static String signed(Jwt token) {
    return token.signed(key());
  }

  private static PrivateKey key() {
    return KNOWN.pair().getPrivate();
  }

  /** Which tokens were not refused, where. */
  private static List<String> taken(Gateway gateway, Map<String, String> tokens) {
    List<String> taken = new ArrayList<>();
    tokens.forEach(
        (what, token) ->
            DOORS.forEach(
                door -> {
                  Answer answer = ask(gateway, door, token);
                  if (!isRefused(answer)) {
                    taken.add(what + " at " + door + ": " + answer.status() + " " + answer.body());
                  }
                }));
    return taken;
  }

  private static boolean isRefused(Answer answer) {
    return answer.status() == 401
        && answer.header("Content-Type").startsWith("application/problem+json")
        && answer.json().path("status").asInt() == 401
        && Stream.of("type", "title", "detail").allMatch(field -> answer.json().has(field));
  }

  private static Answer ask(Gateway gateway, String door, String token) {
    return gateway.sendWith(
        token, "a forger", HttpRequest.newBuilder(URI.create(gateway.url() + door)).GET());
  }
}
