package org.duibiao.gateway.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Which origins' pages may call from a browser. Invariant: only those named in full get any
 * permission, none gets it for all, and none for requests with cookies.
 */
final class CrossOrigin {

  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key, "
          + "Last-Event-ID, X-Correlation-ID, traceparent, tracestate";
  private static final String ANSWER_HEADERS =
      "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Correlation-ID";
  private static final String ONE_HOUR = "3600";

  private final Set<String> origins;

  CrossOrigin(List<String> origins) {
    origins.forEach(CrossOrigin::requireExact);
    this.origins = Set.copyOf(origins);
  }

  private static void requireExact(String origin) {
    URI uri = URI.create(origin);
    boolean exact =
        Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
            && uri.getHost() != null
            && origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())
            && uri.getUserInfo() == null;
    if (!exact) {
      throw new IllegalStateException(
          "duibiao.gateway.cors-origins: not an origin like https://portal.example: " + origin);
    }
  }

  /** Whether a browser asks in advance if a page may call. */
  static boolean isPreflight(HttpServerRequest request) {
    return request.method() == HttpMethod.OPTIONS
        && request.headers().contains(HttpHeaders.ORIGIN)
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Whether the request comes from a page that may call. */
  boolean permits(HttpServerRequest request) {
    List<String> told = request.headers().getAll(HttpHeaders.ORIGIN);
    return told.size() == 1 && origins.contains(told.get(0));
  }

  /** Permits the request's page to read the answer, and takes back what a service permitted. */
  void writeTo(MultiMap headers, HttpServerRequest request) {
    headers.names().stream()
        .filter(name -> name.regionMatches(true, 0, "Access-Control-", 0, 15))
        .toList()
        .forEach(headers::remove);
    if (!origins.isEmpty()) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (permits(request)) {
      headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN));
      headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
      headers.set("Cross-Origin-Resource-Policy", "cross-origin");
      if (isPreflight(request)) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_HOUR);
      }
    }
  }
}
