package org.duibiao.systemtests.campus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Json;

/**
 * A realm as a client sees it.
 *
 * @param url the realm's address, which is its tokens' issuer
 */
record Issuer(String url) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What Keycloak's token endpoint answers. */
  record Answer(int status, JsonNode body) {
    String error() {
      return body.path("error").asText();
    }

    String access() {
      return body.path("access_token").asText();
    }

    String refresh() {
      return body.path("refresh_token").asText();
    }

    JsonNode claims() {
      if (status != 200) {
        throw new AssertionError("No token: " + status + " " + body);
      }
      var payload = Base64.getUrlDecoder().decode(access().split("\\.")[1]);
      return Json.read(new String(payload, StandardCharsets.UTF_8));
    }

    List<String> posts() {
      var posts = new ArrayList<String>();
      claims().path("posts").forEach(post -> posts.add(post.asText()));
      return posts;
    }

    List<String> scopes() {
      return List.of(claims().path("scope").asText().split(" "));
    }
  }

  Answer token(Map<String, String> form) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Browser.encoded(form)))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), Json.read(answer.body()));
    } catch (IOException e) {
      throw new AssertionError("No answer from " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Name and password without a browser. */
  Answer password(String client, String name, String password) {
    return password(client, name, password, Map.of());
  }

  Answer password(String client, String name, String password, Map<String, String> more) {
    var form = new LinkedHashMap<>(more);
    form.putAll(
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "username", name,
            "password", password));
    return token(form);
  }

  /** A program's own account. */
  Answer program(String client, Map<String, String> more) {
    var form = new LinkedHashMap<>(more);
    form.putAll(
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client));
    return token(form);
  }
}
