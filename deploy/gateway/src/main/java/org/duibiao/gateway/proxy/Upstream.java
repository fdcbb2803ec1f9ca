package org.duibiao.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import org.duibiao.gateway.GatewayConfig;

/**
 * One service behind the gateway. Each has a connection pool of its own, so that one that hangs
 * cannot starve the others.
 */
public record Upstream(String service, String prefix, URI address, HttpClient client) {

  private static final int MAX_ANSWER_HEAD = 64 * 1024;

  static Upstream of(String name, URI address, GatewayConfig config, Vertx vertx) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setDefaultHost(address.getHost())
            .setDefaultPort(portOf(address))
            .setSsl("https".equals(address.getScheme()))
            .setKeepAlive(true)
            .setKeepAliveTimeout(30)
            .setMaxPoolSize(config.poolSize())
            .setMaxWaitQueueSize(config.queueSize())
            .setMaxHeaderSize(MAX_ANSWER_HEAD)
            .setConnectTimeout((int) config.connectTimeout().toMillis());
    return new Upstream(
        name + "-service", "/api/" + name + "/", address, vertx.createHttpClient(options));
  }

  /** What the service itself would put before a path in an absolute address. */
  String origin() {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private static int portOf(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }
}
