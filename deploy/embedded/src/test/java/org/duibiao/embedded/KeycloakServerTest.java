package org.duibiao.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Keycloak with a realm of which one value is told when it starts. */
class KeycloakServerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "told when Keycloak starts";
  private static final String REALM =
      """
      {"realm": "sample", "enabled": true, "sslRequired": "none",
       "bruteForceProtected": true, "failureFactor": 3, "waitIncrementSeconds": 600,
       "users": [{"username": "person", "enabled": true, "email": "p@example.edu.cn",
                  "emailVerified": true, "firstName": "伟", "lastName": "王",
                  "credentials": [{"type": "password", "value": "right"}]}],
       "clients": [{"clientId": "program", "publicClient": false, "serviceAccountsEnabled": true,
                    "directAccessGrantsEnabled": true, "secret": "${DUIBIAO_SAMPLE_SECRET}"}]}
      """;

  @TempDir static Path folder;
  private static PostgresServer postgres;
  private static KeycloakServer keycloak;

  @BeforeAll
  static void start() throws IOException {
    postgres = PostgresServer.ephemeral();
    postgres.createDatabase("keycloak", "keycloak", "keycloak");
    var ports = FreePorts.pick(2);
    var realm = Files.writeString(folder.resolve("sample-realm.json"), REALM);
    keycloak =
        KeycloakServer.start(
            folder.resolve("data"),
            folder.resolve("keycloak.log"),
            ports.get(0),
            ports.get(1),
            new KeycloakDatabase(postgres.jdbcUrl("keycloak"), "keycloak", "keycloak"),
            new KeycloakRealms(List.of(realm), Map.of("DUIBIAO_SAMPLE_SECRET", SECRET)));
  }

  @AfterAll
  static void stop() {
    keycloak.close();
    postgres.close();
  }

  @Test
  void issuesTokensOfTheImportedRealmUnderTheIssuerThatItNames() throws Exception {
    var token = ask("client_secret=" + SECRET).path("access_token").asText();

    var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer("sample"));
    assertThat(claims.path("azp").asText()).isEqualTo("program");
  }

  @Test
  void aValueThatIsToldAtTheStartIsNotTheNameOfItsVariable() throws Exception {
    var answer = ask("client_secret=${DUIBIAO_SAMPLE_SECRET}");

    assertThat(answer.path("error").asText()).isEqualTo("unauthorized_client");
  }

  /** Keycloak of itself lets one of several log-ins through, and calls the others disabled. */
  @Test
  void aPersonLogsInSeveralTimesAtOnceButGuessesInVain() {
    assertThat(logInAtOnce(8, "right")).containsOnly(200);

    for (String guess : List.of("one", "two", "three")) {
      assertThat(logInAtOnce(1, guess)).doesNotContain(200);
    }
    assertThat(logInAtOnce(1, "right")).as("locked out").doesNotContain(200);
  }

  private static List<Integer> logInAtOnce(int many, String password) {
    var form =
        "grant_type=password&username=person&password=" + password + "&client_secret=" + SECRET;
    var answers =
        IntStream.range(0, many)
            .mapToObj(i -> HTTP.sendAsync(request(form), BodyHandlers.ofString()))
            .toList();
    return answers.stream().map(answer -> answer.join().statusCode()).toList();
  }

  private static JsonNode ask(String secret) throws IOException, InterruptedException {
    var request = request("grant_type=client_credentials&" + secret);
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  private static HttpRequest request(String form) {
    return HttpRequest.newBuilder(
            URI.create(keycloak.issuer("sample") + "/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("client_id=program&" + form.replace(" ", "%20")))
        .build();
  }
}
