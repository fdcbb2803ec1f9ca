package org.duibiao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of the standalone system, as a client sees it. */
class KeycloakServerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MANNED =
      List.of(
          "dept-01",
          "dept-02",
          "dept-01-b1",
          "dept-01-b2",
          "dept-01-b3",
          "dept-02-b1",
          "direct-01");

  @TempDir static Path folder;
  private static PostgresServer postgres;
  private static KeycloakServer keycloak;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.ephemeral();
    postgres.createDatabase("keycloak", "keycloak", "keycloak");
    var ports = FreePorts.pick(2);
    keycloak =
        KeycloakServer.start(
            folder.resolve("data"),
            folder.resolve("keycloak.log"),
            ports.get(0),
            ports.get(1),
            new KeycloakDatabase(postgres.jdbcUrl("keycloak"), "keycloak", "keycloak"),
            List.of(Infrastructure.locate().root().resolve("deploy/keycloak/duibiao-realm.json")));
  }

  @AfterAll
  static void stop() {
    keycloak.close();
    postgres.close();
  }

  @Test
  void everyPersonGetsATokenThatSaysWhoTheyAreAndWhichPostsTheyHold() throws Exception {
    for (var person : people().entrySet()) {
      var answer = logIn(person.getKey(), person.getKey());

      assertThat(answer.statusCode()).as(person.getKey() + answer.body()).isEqualTo(200);
      var claims = claims(answer);
      assertThat(claims.path("preferred_username").asText()).isEqualTo(person.getKey());
      assertThat(texts(claims.path("posts"))).isEqualTo(person.getValue());
      assertThat(claims.path("aud").toString()).contains("duibiao-api");
      assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer("duibiao"));
      assertThat(claims.path("name").asText()).matches("\\p{IsHan}{2,4}");
      assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 300L);
    }
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    var answer = logIn("auditor", "not-the-password");

    assertThat(answer.statusCode()).isIn(400, 401);
    assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void theThirdPartyPortalHasAnAccountOfItsOwn() throws Exception {
    var claims =
        claims(
            token("grant_type=client_credentials&client_id=portal-demo&client_secret=portal-demo"));

    assertThat(texts(claims.path("posts"))).containsExactly("portal@college");
    assertThat(claims.path("aud").toString()).contains("duibiao-api");
  }

  @Test
  void swaggerCannotLogInWithoutAProofKey() throws Exception {
    var answer = authorize("http://127.0.0.1:8080/swagger-ui/oauth2-redirect.html", "");

    assertThat(answer.headers().firstValue("location").orElse(""))
        .contains("error=invalid_request");
  }

  @Test
  void swaggerIsShownTheLogInPageAndReturnsToItsOwnAddressOnly() throws Exception {
    var proof =
        "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    var own = authorize("http://127.0.0.1:8080/swagger-ui/oauth2-redirect.html", proof);
    var foreign = authorize("http://127.0.0.1:9999/swagger-ui/oauth2-redirect.html", proof);

    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).contains("kc-form-login");
    assertThat(foreign.statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyCanGiveThemselvesAPost() throws Exception {
    var token = JSON.readTree(logIn("auditor", "auditor").body()).path("access_token").asText();
    var profile = "{\"username\":\"auditor\",\"attributes\":{\"posts\":[\"office@college\"]}}";
    var request =
        HttpRequest.newBuilder(URI.create(keycloak.issuer("duibiao") + "/account/"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(profile))
            .build();

    var answer = HTTP.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(texts(claims(logIn("auditor", "auditor")).path("posts")))
        .containsExactly("auditor@college");
  }

  private static Map<String, List<String>> people() {
    var people = new TreeMap<String, List<String>>();
    people.put("office", List.of("office@college"));
    people.put("leader-1", List.of("leader@college"));
    people.put("leader-2", List.of("leader@college"));
    people.put("auditor", List.of("auditor@college"));
    people.put("two-hats", List.of("secretary@dept-02", "secretary@dept-02-b2"));
    for (var organisation : MANNED) {
      people.put("secretary-" + organisation, List.of("secretary@" + organisation));
      people.put("officer-" + organisation, List.of("officer@" + organisation));
    }
    return people;
  }

  private static HttpResponse<String> logIn(String user, String password)
      throws IOException, InterruptedException {
    return token(
        "grant_type=password&client_id=duibiao-cli&username=" + user + "&password=" + password);
  }

  private static HttpResponse<String> token(String form) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(keycloak.issuer("duibiao") + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> authorize(String redirect, String proof) throws Exception {
    var query =
        "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=duibiao-swagger&redirect_uri=";
    var request =
        HttpRequest.newBuilder(URI.create(keycloak.issuer("duibiao") + query + redirect + proof))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static JsonNode claims(HttpResponse<String> answer) throws IOException {
    var token = JSON.readTree(answer.body()).path("access_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
