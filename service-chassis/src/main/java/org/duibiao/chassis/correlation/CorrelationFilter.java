package org.duibiao.chassis.correlation;

import io.quarkus.vertx.web.RouteFilter;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Gives every request its correlation id, in the log and in the answer. */
class CorrelationFilter {
  private static final int FIRST = 900;

  @RouteFilter(FIRST)
  void correlate(RoutingContext request) {
    String id = Correlation.of(request);
    MDC.put("correlationId", id);
    request.response().putHeader(Correlation.HEADER, id);
    request.next();
  }
}
