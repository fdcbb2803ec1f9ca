package org.duibiao.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import org.duibiao.gateway.GatewayConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The health of what stands behind the gateway. It shows in {@code /q/health} and leaves {@code
 * live} and {@code ready} alone: with one service down the gateway still serves the others.
 */
@ApplicationScoped
public class PartChecks {

  private static final String READINESS = "/q/health/ready";

  private final GatewayConfig config;
  private final URI realm;
  private final HttpClient client;

  PartChecks(
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI realm,
      Vertx vertx) {
    this.config = config;
    this.realm = realm;
    this.client = vertx.createHttpClient();
  }

  @Produces
  @Wellness
  @ApplicationScoped
  AsyncHealthCheck catalog() {
    return service("catalog-service", config.catalogUrl());
  }

  @Produces
  @Wellness
  @ApplicationScoped
  AsyncHealthCheck ledger() {
    return service("ledger-service", config.ledgerUrl());
  }

  @Produces
  @Wellness
  @ApplicationScoped
  AsyncHealthCheck rectification() {
    return service("rectification-service", config.rectificationUrl());
  }

  @Produces
  @Wellness
  @ApplicationScoped
  AsyncHealthCheck notification() {
    return service("notification-service", config.notificationUrl());
  }

  @Produces
  @Wellness
  @ApplicationScoped
  AsyncHealthCheck keycloak() {
    return check("keycloak", URI.create(realm + "/.well-known/openid-configuration"));
  }

  private AsyncHealthCheck service(String name, URI address) {
    return check(name, address.resolve(READINESS));
  }

  private AsyncHealthCheck check(String name, URI address) {
    return new PartCheck(name, address, client, config.healthTimeout());
  }

  @PreDestroy
  void close() {
    client.close().onComplete(closed -> {});
  }
}
