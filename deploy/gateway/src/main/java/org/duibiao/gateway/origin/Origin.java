package org.duibiao.gateway.origin;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request came from.
 *
 * @param address the client's address
 * @param secure whether the client came by HTTPS
 */
public record Origin(String address, boolean secure) {

  private static final int IPV6_BYTES = 16;
  private static final int SITE_BYTES = 8;

  /** What counts as one address: of IPv6 the /64 network, all of which one machine may use. */
  public String network() {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes == null || bytes.length != IPV6_BYTES
        ? address
        : HexFormat.of().formatHex(Arrays.copyOf(bytes, SITE_BYTES));
  }
}
