package org.duibiao.notification.outgoing.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be called: public ones only. It looks at the address a connection is made to,
 * so neither a spelling nor a name can get around it. Invariant: of IPv6, what is not known as
 * public is refused; v4-mapped addresses count as the IPv4 address they hold.
 */
public final class AddressRules {
  private static final List<Net> PRIVATE_V4 =
      nets(
          "0.0.0.0/8", // this network
          "10.0.0.0/8",
          "100.64.0.0/10", // carrier-grade NAT
          "127.0.0.0/8",
          "169.254.0.0/16", // link-local, cloud metadata
          "172.16.0.0/12",
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16",
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  private static final List<Net> PUBLIC_V6 = nets("2000::/3");

  private static final List<Net> NOT_PUBLIC_V6 =
      nets(
          "2001::/23", // Teredo, ORCHID and other protocols
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4: any IPv4 address in disguise
          "3fff::/20"); // documentation

  private AddressRules() {}

  /** Whether an address may be called. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? PRIVATE_V4.stream().noneMatch(net -> net.holds(bytes))
        : PUBLIC_V6.stream().anyMatch(net -> net.holds(bytes))
            && NOT_PUBLIC_V6.stream().noneMatch(net -> net.holds(bytes));
  }

  private static List<Net> nets(String... written) {
    return Arrays.stream(written).map(Net::of).toList();
  }

  /** A range of addresses. */
  private record Net(byte[] prefix, int bits) {
    static Net of(String written) {
      String[] parts = written.split("/", 2);
      try {
        return new Net(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(written, e);
      }
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
