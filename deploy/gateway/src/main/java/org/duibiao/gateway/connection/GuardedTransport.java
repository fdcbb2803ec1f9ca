package org.duibiao.gateway.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/**
 * The JDK's transport, with a guard at the door of each server; here all of them speak HTTP. What
 * reaches this place of a server's options does not tell.
 */
final class GuardedTransport extends JDKTransport {

  @Override
  public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
    super.configure(options, domainSocket, bootstrap);
    if (!domainSocket) {
      bootstrap.handler(new Doorkeeper(ConnectionLimits.configured()));
    }
  }
}
