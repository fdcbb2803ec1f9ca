package org.duibiao.gateway.proxy;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.duibiao.gateway.GatewayConfig;

/** The four services, and nothing else, are reachable through the gateway. */
@Singleton
public class Upstreams {

  private final List<Upstream> all;

  Upstreams(GatewayConfig config, Vertx vertx) {
    this.all =
        List.of(
            Upstream.of("catalog", config.catalogUrl(), config, vertx),
            Upstream.of("ledger", config.ledgerUrl(), config, vertx),
            Upstream.of("rectification", config.rectificationUrl(), config, vertx),
            Upstream.of("notification", config.notificationUrl(), config, vertx));
  }

  /** All of them, in the order of the design. */
  public List<Upstream> all() {
    return all;
  }

  /** The one that answers the path, by the path's letters alone. */
  public Optional<Upstream> of(String path) {
    return all.stream().filter(upstream -> path.startsWith(upstream.prefix())).findFirst();
  }

  @PreDestroy
  void close() {
    all.forEach(Upstream::close);
  }
}
