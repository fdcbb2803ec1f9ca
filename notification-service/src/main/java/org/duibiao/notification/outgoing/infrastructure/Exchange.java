package org.duibiao.notification.outgoing.infrastructure;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duibiao.notification.outgoing.domain.OutgoingUrl;
import org.duibiao.notification.outgoing.infrastructure.Outgoing.Answer;
import org.duibiao.notification.outgoing.infrastructure.OutgoingException.Kind;

/** One request and its answer. Invariant: it ends once, in time, and leaves no connection open. */
final class Exchange {
  private static final int MOST_READ = 4096;
  private static final int CONNECT_MILLIS = 8000;

  private final Vertx vertx;
  private final HttpClient client;
  private final OutgoingUrl url;
  private final Map<String, String> headers;
  private final byte[] body;
  private final CompletableFuture<Answer> answer;
  private volatile HttpClientRequest request;
  private volatile Runnable cutOff;

  Exchange(
      Vertx vertx,
      HttpClient client,
      OutgoingUrl url,
      Map<String, String> headers,
      byte[] body,
      CompletableFuture<Answer> answer) {
    this.vertx = vertx;
    this.client = client;
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.answer = answer;
  }

  /** It is given up then, however far it has come. */
  void endAfter(Duration timeout) {
    long timer = vertx.setTimer(timeout.toMillis(), fired -> timeIsUp());
    var unused = answer.whenComplete((told, failure) -> vertx.cancelTimer(timer));
  }

  /** Whoever has answered, but does not come to an end, has answered. */
  private void timeIsUp() {
    Runnable ending = cutOff;
    if (ending == null) {
      fail(Kind.TIME, "no answer within the time", null);
    } else {
      ending.run();
    }
  }

  void begin(InetAddress address) {
    if (answer.isDone()) {
      return;
    }
    RequestOptions options =
        new RequestOptions()
            .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
            .setHost(url.host())
            .setPort(url.port())
            .setSsl(url.secure())
            .setMethod(HttpMethod.POST)
            .setURI(url.target())
            .setFollowRedirects(false)
            .setConnectTimeout(CONNECT_MILLIS)
            .putHeader(HttpHeaders.HOST, url.hostHeader());
    headers.forEach(options::putHeader);
    client
        .request(options)
        .onFailure(failure -> fail(Kind.CONNECTION, "no connection that can be trusted", failure))
        .onSuccess(this::send);
  }

  private void send(HttpClientRequest opened) {
    request = opened;
    if (answer.isDone()) {
      opened.reset();
      return;
    }
    opened.exceptionHandler(failure -> fail(Kind.BROKEN, "the connection broke", failure));
    opened
        .send(Buffer.buffer(body))
        .onFailure(failure -> fail(Kind.BROKEN, "the connection broke", failure))
        .onSuccess(this::read);
  }

  private void read(HttpClientResponse response) {
    Buffer begun = Buffer.buffer();
    cutOff =
        () -> {
          end(response, begun);
          request.reset();
        };
    response.exceptionHandler(failure -> end(response, begun));
    response.endHandler(ended -> end(response, begun));
    response.handler(
        part -> {
          begun.appendBuffer(part, 0, Math.min(part.length(), MOST_READ - begun.length()));
          if (begun.length() >= MOST_READ) {
            cutOff.run();
          }
        });
  }

  private void end(HttpClientResponse response, Buffer begun) {
    answer.complete(
        new Answer(
            response.statusCode(),
            Optional.ofNullable(response.getHeader(HttpHeaders.RETRY_AFTER)),
            begun.toString(StandardCharsets.UTF_8)));
  }

  void fail(Kind kind, String reason, Throwable cause) {
    HttpClientRequest open = request;
    answer.completeExceptionally(new OutgoingException(kind, open != null, reason, cause));
    if (open != null) {
      open.reset();
    }
  }
}
