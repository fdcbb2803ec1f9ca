package org.duibiao.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Writes RFC 9457 problems in the client's language; nothing of a cause ever gets into one. */
public final class Problems {

  /** The media type of every error. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Names the request for people; the guard sees to it that each has one. */
  public static final String CORRELATION_HEADER = "X-Correlation-ID";

  private Problems() {}

  /** The problem as the body of an answer to the request. */
  public static JsonObject body(GatewayProblem problem, HttpServerRequest request) {
    Language language = languageOf(request);
    return new JsonObject()
        .put("type", problem.type())
        .put("title", problem.title().in(language))
        .put("status", problem.status())
        .put("detail", problem.detail().in(language))
        .put("instance", instance(request));
  }

  /** The problem with the place of the fault in the input. */
  public static JsonObject body(
      GatewayProblem problem, HttpServerRequest request, String pointer, Text fault) {
    JsonObject place =
        new JsonObject().put("pointer", pointer).put("detail", fault.in(languageOf(request)));
    return body(problem, request).put("errors", new JsonArray().add(place));
  }

  /** A problem for a status that came without an explanation. */
  public static JsonObject bodyOfStatus(int status, HttpServerRequest request) {
    GatewayProblem problem = GatewayProblem.ofStatus(status);
    if (problem != null) {
      return body(problem, request);
    }
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", "HTTP " + status)
        .put("status", status)
        .put("instance", instance(request));
  }

  /** The request as the log knows it, in the words of the services. */
  private static String instance(HttpServerRequest request) {
    return "urn:correlation:" + request.getHeader(CORRELATION_HEADER);
  }

  /** The language the client would rather read. */
  public static Language languageOf(HttpServerRequest request) {
    return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * Answers with the problem; the rest of the request is read off or cut off by {@link Leftover}.
   */
  public static void answer(GatewayProblem problem, HttpServerRequest request) {
    answer(problem.status(), body(problem, request), request);
  }

  /** Answers with the body under the status, unless an answer is already on its way. */
  public static void answer(int status, JsonObject body, HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      response.reset();
      return;
    }
    Buffer content = body.toBuffer();
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, languageOf(request).tag());
    response.end(content).onComplete(done -> Leftover.discard(request));
  }
}
