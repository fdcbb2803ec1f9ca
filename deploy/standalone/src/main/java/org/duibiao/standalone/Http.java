package org.duibiao.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.duibiao.embedded.StartFailure;

/** The few requests that the launcher makes on loopback. */
final class Http {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();

  private Http() {}

  /** Whether this address answers 200 now. */
  static boolean isOk(String url) {
    try {
      return send(HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  static HttpResponse<String> postForm(String url, Map<String, String> form) throws IOException {
    var body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(LIMIT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  static HttpResponse<String> getJson(String url, String token) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(LIMIT)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .build());
  }

  static HttpResponse<String> putJson(String url, String token, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while asking " + request.uri(), e);
    }
  }
}
