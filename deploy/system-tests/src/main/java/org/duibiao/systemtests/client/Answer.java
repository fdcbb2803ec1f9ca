package org.duibiao.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the gateway answered, to be held against what was expected. */
public record Answer(String request, String user, int status, HttpHeaders headers, byte[] content) {
  private static final int EXCERPT = 600;

  /** Refuses any other status. */
  public Answer expect(int expected) {
    return status == expected ? this : refuse("status " + expected, "status " + status);
  }

  /** Refuses anything but a problem of this status and type, such as {@code self-review}. */
  public Answer problem(int expected, String type) {
    problem(expected);
    return json().path("type").asText().endsWith("/" + type)
        ? this
        : refuse("a problem " + type, json().path("type").asText());
  }

  /** Refuses anything but a problem of this status. */
  public Answer problem(int expected) {
    expect(expected);
    if (!header("Content-Type").startsWith("application/problem+json")) {
      return refuse("application/problem+json", header("Content-Type"));
    }
    if (json().path("status").asInt() != expected || json().path("title").asText().isBlank()) {
      return refuse("a problem with status " + expected + " and a title", body());
    }
    return body().contains("Exception") || body().contains("\tat ")
        ? refuse("no library's words in a problem", body())
        : this;
  }

  /** Refuses a problem none of whose errors has this in its pointer or detail. */
  public Answer naming(String what) {
    for (JsonNode error : json().path("errors")) {
      if (error.path("pointer").asText().contains(what)
          || error.path("detail").asText().contains(what)) {
        return this;
      }
    }
    return refuse("an error that names " + what, json().path("errors").toString());
  }

  /** Refuses any other value at a JSON pointer. */
  public Answer has(String pointer, Object expected) {
    JsonNode seen = json().at(pointer);
    Object value = seen.isTextual() ? seen.asText() : seen.isInt() ? (Object) seen.asInt() : seen;
    return Objects.equals(expected, value) || Objects.toString(expected).equals(seen.toString())
        ? this
        : refuse(pointer + " = " + expected, pointer + " = " + value);
  }

  /**
   * Refuses a list whose members at {@code pointer}, seen by {@code view}, are not exactly these.
   */
  public Answer hasExactly(String pointer, Function<JsonNode, String> view, Set<String> expected) {
    Set<String> seen = new TreeSet<>();
    int count = 0;
    for (JsonNode one : json().at(pointer)) {
      seen.add(view.apply(one));
      count++;
    }
    return seen.equals(expected) && count == expected.size()
        ? this
        : refuse(pointer + " = " + new TreeSet<>(expected), count + " at " + pointer + ": " + seen);
  }

  /** Refuses what a check finds wrong. */
  public Answer check(boolean right, String expected, Object seen) {
    return right ? this : refuse(expected, Objects.toString(seen));
  }

  /** The body as text. */
  public String body() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** The body as a tree. */
  public JsonNode json() {
    return Json.read(body());
  }

  /** A header, empty if it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The version that the answer stands for. */
  public String etag() {
    return headers.firstValue("ETag").orElseGet(() -> refuse("an ETag", "none").header("ETag"));
  }

  /** What a check that failed says. */
  public NotAsTold notAsTold(String expected, String seen) {
    String body = body();
    String excerpt = body.length() > EXCERPT ? body.substring(0, EXCERPT) + " …" : body;
    return new NotAsTold(
        expected,
        seen,
        request
            + " as "
            + user
            + " → "
            + status
            + ", correlation id "
            + header("X-Correlation-ID")
            + "\n  answer:   "
            + excerpt.replace('\n', ' '));
  }

  private Answer refuse(String expected, String seen) {
    throw notAsTold(expected, seen);
  }
}
