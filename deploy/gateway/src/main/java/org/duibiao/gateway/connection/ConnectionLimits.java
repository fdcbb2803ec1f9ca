package org.duibiao.gateway.connection;

import java.time.Duration;
import java.util.List;
import org.duibiao.gateway.origin.TrustedProxies;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What one connection may take, and how many one address may hold. Read from the configuration when
 * a server starts, because Vert.x makes its transport before there are any beans; the names are
 * those of {@link org.duibiao.gateway.GatewayConfig}.
 *
 * @param header from the first byte of a request, or from the connection, to the end of its header
 * @param request from the end of the header to the end of the body, whoever reads it
 * @param perAddress connections that one address may hold
 * @param unbounded proxies in front, each of which speaks for many clients
 */
record ConnectionLimits(
    Duration header, Duration request, int perAddress, TrustedProxies unbounded) {

  private static final String PREFIX = "duibiao.gateway.";
  private static final Duration AFTER_THE_UPLOAD_LIMIT = Duration.ofSeconds(10);

  static ConnectionLimits configured() {
    Config config = ConfigProvider.getConfig();
    boolean standalone =
        config.getOptionalValue("duibiao.standalone", Boolean.class).orElse(Boolean.FALSE);
    return new ConnectionLimits(
        config
            .getOptionalValue(PREFIX + "header-timeout", Duration.class)
            .orElse(Duration.ofSeconds(10)),
        config
            .getOptionalValue(PREFIX + "upload-timeout", Duration.class)
            .orElse(Duration.ofSeconds(60))
            .plus(AFTER_THE_UPLOAD_LIMIT),
        config
            .getOptionalValue(PREFIX + "connections-per-address", Integer.class)
            .orElse(standalone ? 10_000 : 1_000),
        TrustedProxies.of(
            config.getOptionalValues(PREFIX + "trusted-proxies", String.class).orElse(List.of())));
  }
}
