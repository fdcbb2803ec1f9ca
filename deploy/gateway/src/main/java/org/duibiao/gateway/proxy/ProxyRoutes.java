package org.duibiao.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.guard.RequestGuard;

/**
 * Sends each request below {@code /api/<service>/} to its service, on the event loop throughout.
 */
@ApplicationScoped
public class ProxyRoutes {

  private static final int RIGHT_AFTER_THE_GUARD = -90_000;

  private final Vertx vertx;
  private final GatewayConfig config;
  private final Upstreams upstreams;

  ProxyRoutes(Vertx vertx, GatewayConfig config, Upstreams upstreams) {
    this.vertx = vertx;
    this.config = config;
    this.upstreams = upstreams;
  }

  void install(@Observes Router router) {
    router.route("/api/*").order(RIGHT_AFTER_THE_GUARD).handler(this::route);
  }

  private void route(RoutingContext context) {
    Optional<Upstream> upstream = upstreams.of(context.request().path());
    if (upstream.isEmpty()) {
      context.next();
      return;
    }
    Exchange exchange =
        new Exchange(
            vertx,
            config,
            upstream.get(),
            RequestGuard.tracingOf(context),
            RequestGuard.originOf(context));
    HttpClient client = upstream.get().clientFor(context.request().path());
    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(proxied -> exchange.open(client))
        .addInterceptor(new Forwarding(config, exchange))
        .handle(context.request());
  }
}
