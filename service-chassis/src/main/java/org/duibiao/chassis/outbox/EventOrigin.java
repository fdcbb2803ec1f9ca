package org.duibiao.chassis.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.Principal;
import java.util.regex.Pattern;

/** Who and which trace stands behind a fact: the person of the request, or the service itself. */
@ApplicationScoped
class EventOrigin {
  /** The actor of what no person asked for. */
  static final String SYSTEM = "system";

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final Instance<SecurityIdentity> identity;
  private final Instance<RoutingContext> request;

  EventOrigin(Instance<SecurityIdentity> identity, Instance<RoutingContext> request) {
    this.identity = identity;
    this.request = request;
  }

  String actor() {
    if (!inRequest() || identity.get().isAnonymous()) {
      return SYSTEM;
    }
    Principal person = identity.get().getPrincipal();
    return person == null ? SYSTEM : person.getName();
  }

  String traceparent() {
    if (!inRequest()) {
      return null;
    }
    String given = request.get().request().getHeader("traceparent");
    return given != null && TRACEPARENT.matcher(given).matches() ? given : null;
  }

  private boolean inRequest() {
    return Arc.container().requestContext().isActive() && RequestPresence.isHttp();
  }
}
