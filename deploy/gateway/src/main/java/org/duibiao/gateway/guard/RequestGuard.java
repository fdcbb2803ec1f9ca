package org.duibiao.gateway.guard;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.origin.Origin;
import org.duibiao.gateway.origin.TrustedProxies;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * First and last in line for every request: names it, refuses what no part of the system should
 * see, and sees to it that each answer has the security headers and each failure is a problem.
 */
@ApplicationScoped
public class RequestGuard {

  private static final int FIRST = -100_000;
  private static final String TRACING = Tracing.class.getName();
  private static final String ORIGIN = Origin.class.getName();
  private static final String STANDALONE_PREFIX = "/api/standalone/";

  /** What the gateway shows of itself and of its framework; the rest does not exist. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "/|/api/[a-z]+/v\\d+/.+|/openapi(\\.json|\\.ya?ml)?|/asyncapi\\.yaml|/swagger-ui(/.*)?"
              + "|/q/health(/(live|ready|started|well))?");

  private final GatewayConfig config;
  private final SecurityHeaders securityHeaders;
  private final CrossOrigin crossOrigin;
  private final TrustedProxies proxies;
  private final boolean standalone;

  RequestGuard(
      GatewayConfig config, @ConfigProperty(name = "duibiao.standalone") boolean standalone) {
    this.config = config;
    this.standalone = standalone;
    this.securityHeaders = new SecurityHeaders(config.issuer());
    this.crossOrigin = new CrossOrigin(config.corsOrigins().orElse(List.of()));
    this.proxies = TrustedProxies.of(config.trustedProxies().orElse(List.of()));
  }

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(this::admit).failureHandler(this::fail);
    router
        .route()
        .order(Integer.MAX_VALUE)
        .handler(context -> Problems.answer(GatewayProblem.NOT_FOUND, context.request()));
  }

  /** The request's identity, as every later handler should tell it. */
  public static Tracing tracingOf(RoutingContext context) {
    return context.get(TRACING);
  }

  /** Where the request came from, as every later handler should tell it. */
  public static Origin originOf(RoutingContext context) {
    return context.get(ORIGIN);
  }

  private void admit(RoutingContext context) {
    name(context);
    HttpServerRequest request = context.request();
    Optional<GatewayProblem> refusal = refusal(request);
    if (refusal.isPresent()) {
      Problems.answer(refusal.get(), request);
      return;
    }
    if (CrossOrigin.isPreflight(request) && crossOrigin.permits(request)) {
      request.response().setStatusCode(204).end().onFailure(context::fail);
      return;
    }
    context.next();
  }

  private void name(RoutingContext context) {
    Tracing tracing = Tracing.of(context.request().headers());
    context.put(TRACING, tracing);
    context.request().headers().set(Tracing.CORRELATION_HEADER, tracing.correlationId());
    Origin origin = proxies.originOf(context.request());
    context.put(ORIGIN, origin);
    String path = context.request().path();
    context.addHeadersEndHandler(
        end -> {
          var headers = context.response().headers();
          headers.set(Tracing.CORRELATION_HEADER, tracing.correlationId());
          securityHeaders.writeTo(headers, path, origin);
          crossOrigin.writeTo(headers, context.request());
        });
  }

  private Optional<GatewayProblem> refusal(HttpServerRequest request) {
    if (request.uri().length() > config.maxUriLength()) {
      return Optional.of(GatewayProblem.URI_TOO_LONG);
    }
    if (headerSize(request) > config.maxHeaderSize().asLongValue()) {
      return Optional.of(GatewayProblem.HEADERS_TOO_LARGE);
    }
    String path = request.path();
    if (path == null || !request.uri().startsWith("/") || !new RequestPath(path).isPlain()) {
      return Optional.of(GatewayProblem.MALFORMED_PATH);
    }
    if (request.method() == HttpMethod.TRACE || request.method() == HttpMethod.CONNECT) {
      return Optional.of(GatewayProblem.METHOD_NOT_ALLOWED);
    }
    if (!PUBLIC.matcher(path).matches() || (!standalone && path.startsWith(STANDALONE_PREFIX))) {
      return Optional.of(GatewayProblem.NOT_FOUND);
    }
    return CrossOrigin.isPreflight(request) && !crossOrigin.permits(request)
        ? Optional.of(GatewayProblem.FOREIGN_ORIGIN)
        : Optional.empty();
  }

  private static long headerSize(HttpServerRequest request) {
    long size = 0;
    for (var header : request.headers()) {
      size += header.getKey().length() + header.getValue().length();
    }
    return size;
  }

  private void fail(RoutingContext context) {
    if (tracingOf(context) == null) {
      name(context);
    }
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status >= 500) {
      Log.errorf(context.failure(), "%s failed", context.request().method());
    }
    HttpServerRequest request = context.request();
    Problems.answer(status, Problems.bodyOfStatus(status, request), request);
  }
}
