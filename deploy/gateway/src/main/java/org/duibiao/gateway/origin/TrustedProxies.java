package org.duibiao.gateway.origin;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * The proxies in front of the gateway whose word about their clients counts. Invariant: what a
 * client says about itself never counts, wherever in a header it stands.
 */
public final class TrustedProxies {

  private static final int ANY_PORT = 0;

  private final List<IpSubnetFilterRule> networks;

  private TrustedProxies(List<IpSubnetFilterRule> networks) {
    this.networks = networks;
  }

  /**
   * Reads addresses and networks ({@code 10.0.0.0/8}).
   *
   * @throws IllegalArgumentException if one is neither
   */
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(TrustedProxies::network).toList());
  }

  private static IpSubnetFilterRule network(String text) {
    String[] parts = text.trim().split("/", 2);
    byte[] address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
    if (address == null || (parts.length == 2 && !parts[1].matches("\\d{1,3}"))) {
      throw new IllegalArgumentException(
          "duibiao.gateway.trusted-proxies: neither address nor network: " + text);
    }
    int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * Byte.SIZE;
    return new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT);
  }

  /** Whether the address is one of theirs. */
  public boolean include(InetAddress address) {
    InetSocketAddress peer = new InetSocketAddress(address, ANY_PORT);
    return networks.stream().anyMatch(network -> network.matches(peer));
  }

  /** Where a request came from: the last address on its way that is none of the proxies. */
  public Origin originOf(HttpServerRequest request) {
    Optional<InetAddress> peer = addressIn(request.remoteAddress().hostAddress());
    if (peer.isEmpty() || !include(peer.get())) {
      return new Origin(request.remoteAddress().hostAddress(), request.isSSL());
    }
    String[] way = String.join(",", request.headers().getAll("X-Forwarded-For")).split(",");
    InetAddress nearest = peer.get();
    for (int hop = way.length - 1; hop >= 0 && include(nearest); hop--) {
      Optional<InetAddress> before = addressIn(way[hop].trim());
      if (before.isEmpty()) {
        break;
      }
      nearest = before.get();
    }
    return new Origin(nearest.getHostAddress(), request.isSSL() || cameByHttps(request));
  }

  private static boolean cameByHttps(HttpServerRequest request) {
    List<String> told = request.headers().getAll("X-Forwarded-Proto");
    return !told.isEmpty() && told.get(told.size() - 1).trim().endsWith("https");
  }

  private static Optional<InetAddress> addressIn(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    return Optional.ofNullable(bytes == null ? null : addressOf(bytes));
  }

  private static InetAddress addressOf(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (java.net.UnknownHostException neverOfThisLength) {
      return null;
    }
  }
}
