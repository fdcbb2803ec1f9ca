package org.duibiao.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Sees each connection as it is accepted. Invariant: no address holds more connections than its
 * share, so that whoever hoards them leaves some for the others.
 */
@Sharable
final class Doorkeeper extends ChannelInboundHandlerAdapter {

  private final ConnectionLimits limits;
  private final ConcurrentMap<InetAddress, Integer> held = new ConcurrentHashMap<>();

  Doorkeeper(ConnectionLimits limits) {
    this.limits = limits;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) {
    Channel connection = (Channel) accepted;
    if (!enter(connection)) {
      connection.unsafe().closeForcibly();
      return;
    }
    connection.pipeline().addFirst(new RequestDeadline(limits));
    context.fireChannelRead(accepted);
  }

  private boolean enter(Channel connection) {
    if (!(connection.remoteAddress() instanceof InetSocketAddress peer)
        || limits.unbounded().include(peer.getAddress())) {
      return true;
    }
    InetAddress address = peer.getAddress();
    if (held.merge(address, 1, Integer::sum) > limits.perAddress()) {
      leave(address);
      return false;
    }
    connection.closeFuture().addListener(closed -> leave(address));
    return true;
  }

  private void leave(InetAddress address) {
    held.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }
}
