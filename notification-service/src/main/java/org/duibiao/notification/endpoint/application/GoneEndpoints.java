package org.duibiao.notification.endpoint.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointState;
import org.duibiao.notification.endpoint.infrastructure.Endpoints;
import org.duibiao.notification.transmission.application.EndpointGone;

/** Disables endpoints that have said that they want nothing any more. */
@ApplicationScoped
class GoneEndpoints {
  private final Endpoints endpoints;
  private final AuditTrail audit;

  GoneEndpoints(Endpoints endpoints, AuditTrail audit) {
    this.endpoints = endpoints;
    this.audit = audit;
  }

  void gone(@Observes EndpointGone told) {
    endpoints
        .locked(told.endpoint())
        .filter(endpoint -> endpoint.state() == EndpointState.ACTIVE)
        .ifPresent(endpoint -> disable(endpoint, told.reason()));
  }

  private void disable(Endpoint endpoint, String reason) {
    endpoints.turn(endpoint.id(), EndpointState.GONE, reason);
    audit.recordBySystem(
        new AuditEntry(
            "DISABLE_ENDPOINT",
            "endpoint/" + endpoint.id(),
            endpoint.organisation(),
            null,
            reason,
            endpoint.version(),
            endpoint.version() + 1));
  }
}
