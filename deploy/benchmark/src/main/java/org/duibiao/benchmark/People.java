package org.duibiao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duibiao.embedded.KeycloakServer;
import org.duibiao.systemtests.client.Json;

/** Makes people in Keycloak whose password is their name, as in the sample. */
record People(KeycloakServer keycloak) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Someone with posts, each {@code role@organisation}. */
  void add(String name, List<String> posts) {
    Map<String, Object> person =
        Map.of(
            "username",
            name,
            "enabled",
            true,
            "emailVerified",
            true,
            "email",
            name + "@example.edu.cn",
            "firstName",
            "量",
            "lastName",
            "测",
            "attributes",
            Map.of("fullName", List.of(name), "posts", posts),
            "credentials",
            List.of(Map.of("type", "password", "value", name)));
    send(
        HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/duibiao/users"))
            .header("Authorization", "Bearer " + administratorsToken())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(person))),
        201);
  }

  private String administratorsToken() {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(keycloak.adminPassword(), StandardCharsets.UTF_8);
    var address = keycloak.issuer("master") + "/protocol/openid-connect/token";
    return Json.read(
            send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)),
                200))
        .path("access_token")
        .asText();
  }

  private static String send(HttpRequest.Builder request, int expected) {
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(answer + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
