package org.duibiao.gateway.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import org.duibiao.gateway.ServicePages;
import org.duibiao.gateway.origin.Origin;

/** Headers that every answer bears, whoever gave it. */
final class SecurityHeaders {

  private static final String STRICT =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** The page behind a link has one button, which posts to the page itself. */
  private static final String BUTTON = STRICT.replace("form-action 'none'", "form-action 'self'");

  private static final String HSTS = "Strict-Transport-Security";

  private final String swaggerPolicy;

  /** Swagger UI styles itself inline and talks to Keycloak. */
  SecurityHeaders(URI issuer) {
    String keycloak = issuer.getScheme() + "://" + issuer.getRawAuthority();
    this.swaggerPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self' "
            + keycloak
            + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
  }

  void writeTo(MultiMap headers, String path, Origin origin) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", policy(path));
    if (origin.secure() && !headers.contains(HSTS)) {
      headers.set(HSTS, "max-age=31536000");
    }
    if (!isSwagger(path) && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private String policy(String path) {
    if (isSwagger(path)) {
      return swaggerPolicy;
    }
    return ServicePages.at(path) ? BUTTON : STRICT;
  }

  private static boolean isSwagger(String path) {
    return path != null && (path.equals("/swagger-ui") || path.startsWith("/swagger-ui/"));
  }
}
