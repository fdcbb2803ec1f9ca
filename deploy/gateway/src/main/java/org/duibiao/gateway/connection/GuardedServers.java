package org.duibiao.gateway.connection;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Gives Vert.x a transport whose HTTP servers look after their connections from the first byte on;
 * neither Vert.x nor Quarkus has a setting for that.
 */
public class GuardedServers implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    builder.findTransport(new GuardedTransport());
  }
}
