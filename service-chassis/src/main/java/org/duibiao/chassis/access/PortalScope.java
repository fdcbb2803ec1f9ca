package org.duibiao.chassis.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a third-party portal's token must have been granted: {@code <service>:read} to read, {@code
 * <service>:write} for everything else.
 */
@ApplicationScoped
class PortalScope {
  private final String service;

  PortalScope(@ConfigProperty(name = "quarkus.application.name") String application) {
    this.service = application.replaceFirst("-service$", "");
  }

  /** The scope for a request; outside of any request the one that is harder to get. */
  String neededBy(RoutingContext request) {
    return service + (request != null && reads(request.request().method()) ? ":read" : ":write");
  }

  private static boolean reads(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  boolean has(JsonWebToken token, String scope) {
    return token.getClaim("scope") instanceof String granted
        && Arrays.asList(granted.split(" ")).contains(scope);
  }
}
