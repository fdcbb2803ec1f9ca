package org.duibiao.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import org.duibiao.gateway.GatewayConfig;

/**
 * One service behind the gateway. Each has a connection pool of its own, so that one that hangs
 * cannot starve the others; so have its streams, which last, and would keep requests waiting.
 *
 * @param streams connections for streams; where none is left, the next stream is refused
 */
public record Upstream(
    String service, String prefix, URI address, HttpClient client, HttpClient streams) {

  private static final String STREAM = "/stream";

  private static final int MAX_ANSWER_HEAD = 64 * 1024;

  static Upstream of(String name, URI address, GatewayConfig config, Vertx vertx) {
    return new Upstream(
        name + "-service",
        "/api/" + name + "/",
        address,
        vertx.createHttpClient(options(address, config, config.poolSize(), config.queueSize())),
        vertx.createHttpClient(options(address, config, config.streams(), 0)));
  }

  /** The connections that carry a request. */
  HttpClient clientFor(String path) {
    return path.endsWith(STREAM) ? streams : client;
  }

  void close() {
    client.close().onComplete(closed -> {});
    streams.close().onComplete(closed -> {});
  }

  private static HttpClientOptions options(
      URI address, GatewayConfig config, int connections, int waiting) {
    return new HttpClientOptions()
        .setDefaultHost(address.getHost())
        .setDefaultPort(portOf(address))
        .setSsl("https".equals(address.getScheme()))
        .setKeepAlive(true)
        .setKeepAliveTimeout(30)
        .setMaxPoolSize(connections)
        .setMaxWaitQueueSize(waiting)
        .setMaxHeaderSize(MAX_ANSWER_HEAD)
        .setConnectTimeout((int) config.connectTimeout().toMillis());
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
