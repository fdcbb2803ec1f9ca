package org.duibiao.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Someone who asks the gateway; null stands for someone who has not logged in. */
public record Caller(Gateway gateway, Login login) {
  /** Reads. */
  public Answer get(String path) {
    return gateway.send(login, request(path).GET());
  }

  /** Reads with a condition. */
  public Answer getUnless(String path, String etag) {
    return gateway.send(login, request(path).header("If-None-Match", etag).GET());
  }

  /** Creates, with an idempotency key. */
  public Answer create(String path, Object body) {
    return createOnce(path, UUID.randomUUID().toString(), body);
  }

  /** Creates, with a given idempotency key. */
  public Answer createOnce(String path, String key, Object body) {
    return gateway.send(
        login, json(path).header("Idempotency-Key", key).POST(publisher(Json.write(body))));
  }

  /** A transition of what the ETag stands for; no If-Match if that is null. */
  public Answer post(String path, String etag, Object body) {
    String text = Json.write(body);
    return gateway.send(login, conditional(json(path), etag).POST(publisher(text)));
  }

  /** Writes over what the ETag stands for; no If-Match if that is null. */
  public Answer put(String path, String etag, Object body) {
    return putText(path, etag, Json.write(body));
  }

  /** The same with a body that need not be JSON. */
  public Answer putText(String path, String etag, String text) {
    return gateway.send(login, conditional(json(path), etag).PUT(publisher(text)));
  }

  /** Sends a file as the body; no If-Match if that is null. */
  public Answer upload(String path, String etag, String mediaType, byte[] file) {
    HttpRequest.Builder request = request(path).header("Content-Type", mediaType);
    return gateway.send(
        login, conditional(request, etag).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  /** Sends a file with the fields of a form, with an idempotency key. */
  public Answer attach(
      String path, Map<String, String> fields, String fileName, String mediaType, byte[] file) {
    byte[] body = Multipart.of(fields, fileName, mediaType, file);
    return gateway.send(
        login,
        request(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Reads a resource and makes a transition of it. */
  public Answer act(String resource, String transition, Object body) {
    String etag = get(resource).expect(200).etag();
    return post(resource + "/" + transition, etag, body);
  }

  /** Everything of a list, over all its pages. */
  public List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String base = path + (path.contains("?") ? "&" : "?") + "limit=500";
    String next = base;
    while (next != null) {
      JsonNode page = get(next).expect(200).json();
      page.path("items").forEach(items::add);
      JsonNode cursor = page.path("next");
      next =
          cursor.isTextual()
              ? base + "&cursor=" + URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8)
              : null;
    }
    return items;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway.url() + path))
        .header("Accept", "application/json, application/problem+json, */*;q=0.1");
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private static HttpRequest.Builder conditional(HttpRequest.Builder request, String etag) {
    return etag == null ? request : request.header("If-Match", etag);
  }

  private static HttpRequest.BodyPublisher publisher(String text) {
    return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }
}
