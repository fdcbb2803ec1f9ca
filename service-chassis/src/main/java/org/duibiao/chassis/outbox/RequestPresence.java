package org.duibiao.chassis.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Tells whether the running thread serves an HTTP request or does the service's own work. */
final class RequestPresence {
  private RequestPresence() {}

  static boolean isHttp() {
    return Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null;
  }
}
