package org.duibiao.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * What a client still sends after it was answered early. It is read off for a short while, so that
 * the client sees the answer instead of a reset, and then the connection is closed.
 */
public final class Leftover {

  private static final long GRACE_MILLIS = 5_000;

  private Leftover() {}

  /** Reads the rest of the request and forgets it; ends a client that never stops. */
  public static void discard(HttpServerRequest request) {
    var context = Vertx.currentContext();
    if (context == null || request.isEnded()) {
      return;
    }
    Vertx vertx = context.owner();
    long timer = vertx.setTimer(GRACE_MILLIS, fired -> request.connection().close());
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
    request.endHandler(end -> vertx.cancelTimer(timer));
    request.handler(ignored -> {});
    request.resume();
  }
}
