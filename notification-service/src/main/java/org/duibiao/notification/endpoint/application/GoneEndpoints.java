package org.duibiao.notification.endpoint.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointState;
import org.duibiao.notification.endpoint.infrastructure.Endpoints;
import org.duibiao.notification.transmission.application.CalledEndpoints;

/** Disables endpoints that have said that they want nothing any more. */
@ApplicationScoped
class GoneEndpoints implements CalledEndpoints {
  private final Endpoints endpoints;
  private final AuditTrail audit;

  GoneEndpoints(Endpoints endpoints, AuditTrail audit) {
    this.endpoints = endpoints;
    this.audit = audit;
  }

  @Override
  public boolean isStill(UUID endpoint, long version) {
    return endpoints.locked(endpoint).filter(one -> one.version() == version).isPresent();
  }

  @Override
  public void gone(UUID endpoint, String reason) {
    endpoints
        .locked(endpoint)
        .filter(one -> one.state() == EndpointState.ACTIVE)
        .ifPresent(one -> disable(one, reason));
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
