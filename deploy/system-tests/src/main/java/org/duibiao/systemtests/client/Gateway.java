package org.duibiao.systemtests.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Duibiao's one address. Invariant: every request has a correlation id of its own, by which it is
 * found in the logs.
 */
public final class Gateway {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String url;
  private final Tokens tokens;
  private final Diary diary = new Diary();

  public Gateway(String url, String keycloak) {
    this.url = url.replaceAll("/+$", "");
    this.tokens = new Tokens(http, keycloak.replaceAll("/+$", ""));
  }

  /** Someone who asks, by user name. */
  public Caller as(String user) {
    return new Caller(this, Login.person(user));
  }

  /** The portal of the sample, a program with the scopes it has by default. */
  public Caller portal() {
    return new Caller(this, Login.program("portal-demo", null));
  }

  /** Someone who has not logged in. */
  public Caller anyone() {
    return new Caller(this, null);
  }

  /** What was asked so far. */
  public Diary diary() {
    return diary;
  }

  /** The address, without a slash at its end. */
  public String url() {
    return url;
  }

  /** The token with which a login's requests are sent. */
  public String token(Login login) {
    return tokens.of(login);
  }

  /** Sends a request on behalf of someone who logs in; null stands for someone who does not. */
  public Answer send(Login login, HttpRequest.Builder request) {
    return login == null
        ? sendWith(null, "anyone", request)
        : sendWith(tokens.of(login), login.name(), request);
  }

  /** Sends a request with a token, whatever it is worth; none if that is null. */
  public Answer sendWith(String token, String who, HttpRequest.Builder request) {
    String id = UUID.randomUUID().toString();
    request.timeout(Duration.ofSeconds(60)).header("X-Correlation-ID", id);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpRequest built = request.build();
    String where = built.method() + " " + path(built.uri());
    try {
      var response = http.send(built, Gateway::body);
      diary.add(
          new Diary.Request(
              id,
              token == null ? null : who,
              built.method(),
              built.uri().getPath(),
              built.uri().getQuery(),
              response.statusCode()));
      return new Answer(where, who, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new NotAsTold(
          "an answer", e.toString(), where + " as " + who + ", correlation id " + id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All of an answer, but nothing of a stream, which has no end. */
  private static BodySubscriber<byte[]> body(ResponseInfo answer) {
    boolean stream =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    return stream ? new Left() : BodySubscribers.ofByteArray();
  }

  /** Leaves as soon as it has come. */
  private static final class Left implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> nothing = new CompletableFuture<>();

    @Override
    public CompletionStage<byte[]> getBody() {
      return nothing;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
      nothing.complete(new byte[0]);
    }

    @Override
    public void onNext(List<ByteBuffer> read) {}

    @Override
    public void onError(Throwable failure) {
      nothing.complete(new byte[0]);
    }

    @Override
    public void onComplete() {
      nothing.complete(new byte[0]);
    }
  }

  private static String path(URI uri) {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }
}
