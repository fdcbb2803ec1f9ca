package org.duibiao.gateway.testing;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A service as the gateway sees it: tells what arrived, or misbehaves as its path asks. */
final class PeerService implements Handler<HttpServerRequest> {

  /** Streams whose reader has left. */
  static final AtomicInteger LEFT_STREAMS = new AtomicInteger();

  private final String name;

  PeerService(String name) {
    this.name = name;
  }

  @Override
  public void handle(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    String last = request.path().substring(request.path().lastIndexOf('/') + 1);
    if (last.equals("inspection-pack")) {
      PeerPacks.answer(name, request);
      return;
    }
    switch (last) {
      case "hang" -> request.resume();
      case "reset" -> request.connection().close();
      case "half" ->
          response
              .setChunked(true)
              .write("first half")
              .onComplete(w -> request.connection().close());
      case "created" ->
          response
              .setStatusCode(201)
              .putHeader("Location", request.absoluteURI().replace("created", "made/1"))
              .end();
      case "bare" -> response.setStatusCode(418).end();
      case "unauthorized" ->
          response.setStatusCode(401).putHeader("WWW-Authenticate", "Bearer").end();
      case "page" ->
          response
              .setStatusCode(500)
              .putHeader("Content-Type", "text/html")
              .end("<html>at org.duibiao.Secret.main(Secret.java:1)</html>");
      case "empty" -> response.setStatusCode(204).end();
      case "immutable" ->
          response
              .putHeader("Cache-Control", "public, immutable")
              .putHeader("ETag", "\"3\"")
              .end("{}");
      case "permissive" ->
          response
              .putHeader("Access-Control-Allow-Origin", "*")
              .putHeader("Access-Control-Allow-Credentials", "true")
              .end("{}");
      case "chatty" ->
          response
              .putHeader("Connection", "X-Internal")
              .putHeader("X-Internal", "yes")
              .putHeader("Keep-Alive", "timeout=5")
              .putHeader("Server", "peer/1.0")
              .putHeader("X-Correlation-ID", "made-up-by-the-service")
              .end("{}");
      case "stream" -> {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.closeHandler(left -> LEFT_STREAMS.incrementAndGet());
        response.write("data: 一\n\n").onComplete(w -> {});
      }
      default -> echo(request);
    }
  }

  private void echo(HttpServerRequest request) {
    JsonObject headers = new JsonObject();
    request.headers().forEach((key, value) -> headers.put(key.toLowerCase(Locale.ROOT), value));
    request
        .body()
        .onSuccess(
            body ->
                request
                    .response()
                    .putHeader("Content-Type", "application/json")
                    .end(
                        new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("size", body.length())
                            .put("body", body.length() < 1000 ? body.toString() : "")
                            .toBuffer()));
  }
}
