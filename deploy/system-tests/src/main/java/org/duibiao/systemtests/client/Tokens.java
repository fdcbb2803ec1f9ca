package org.duibiao.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Access tokens from Keycloak, of real people and of programs. Invariant: a token that is handed
 * out is valid for half a minute more at least.
 */
public final class Tokens {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final HttpClient http;
  private final URI endpoint;
  private final Map<Login, Token> cached = new ConcurrentHashMap<>();

  Tokens(HttpClient http, String keycloak) {
    this.http = http;
    this.endpoint = URI.create(keycloak + "/realms/duibiao/protocol/openid-connect/token");
  }

  private record Token(String value, long validUntil) {
    boolean usable() {
      return System.nanoTime() < validUntil;
    }
  }

  /** The token of whoever logs in. */
  String of(Login login) {
    return cached
        .compute(login, (who, token) -> token != null && token.usable() ? token : fetch(who))
        .value();
  }

  private Token fetch(Login login) {
    JsonNode answer = post(login.name(), login.form());
    long lasts = Duration.ofSeconds(answer.path("expires_in").asLong()).minus(MARGIN).toNanos();
    return new Token(answer.path("access_token").asText(), System.nanoTime() + lasts);
  }

  private JsonNode post(String user, Map<String, String> form) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new NotAsTold(
            "a token for " + user, answer.statusCode() + " " + answer.body(), "POST " + endpoint);
      }
      return Json.read(answer.body());
    } catch (IOException e) {
      throw new NotAsTold("a token for " + user, e.toString(), "POST " + endpoint);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
