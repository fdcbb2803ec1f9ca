package org.duibiao.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import org.duibiao.gateway.BodyLimit;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.guard.Tracing;
import org.duibiao.gateway.origin.Origin;
import org.duibiao.gateway.problem.GatewayProblem;

/**
 * One request under way to a service. First the client's time to send runs, then the service's time
 * to answer; once the head of the answer is there, both are over, and a stream may last.
 */
final class Exchange {

  private static final long NONE = -1;

  private final Vertx vertx;
  private final GatewayConfig config;
  private final Upstream upstream;
  private final Tracing tracing;
  private final Origin origin;
  private HttpClientRequest outgoing;
  private GatewayProblem cause = GatewayProblem.SERVICE_UNAVAILABLE;
  private boolean settled;
  private long timer = NONE;

  Exchange(Vertx vertx, GatewayConfig config, Upstream upstream, Tracing tracing, Origin origin) {
    this.vertx = vertx;
    this.config = config;
    this.upstream = upstream;
    this.tracing = tracing;
    this.origin = origin;
  }

  Upstream upstream() {
    return upstream;
  }

  Tracing tracing() {
    return tracing;
  }

  Origin origin() {
    return origin;
  }

  /** Why it failed, if it failed. */
  GatewayProblem cause() {
    return cause;
  }

  Future<HttpClientRequest> open(HttpClient client) {
    arm(config.uploadTimeout().toMillis(), GatewayProblem.REQUEST_TIMEOUT);
    RequestOptions options =
        new RequestOptions().setConnectTimeout(config.connectTimeout().toMillis());
    return client.request(options).onSuccess(this::use);
  }

  private void use(HttpClientRequest request) {
    outgoing = request;
    request.exceptionHandler(told -> {}); // the answer's future tells it, too
  }

  void uploaded() {
    arm(timeToAnswer().toMillis(), GatewayProblem.SERVICE_TIMEOUT);
  }

  private Duration timeToAnswer() {
    boolean file =
        outgoing != null && BodyLimit.carriesFile(outgoing.headers().get(HttpHeaders.CONTENT_TYPE));
    return file ? config.fileResponseTimeout() : config.responseTimeout();
  }

  void tooLarge() {
    cause = GatewayProblem.TOO_LARGE;
  }

  void settle() {
    settled = true;
    disarm();
  }

  private void arm(long millis, GatewayProblem late) {
    disarm();
    if (!settled) {
      timer = vertx.setTimer(millis, fired -> giveUp(late));
    }
  }

  private void disarm() {
    if (timer != NONE) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }

  private void giveUp(GatewayProblem late) {
    cause = late;
    if (outgoing != null) {
      outgoing.reset();
    }
  }
}
