package org.duibiao.chassis.correlation;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/**
 * The address that a request came from. Services are reached through the gateway alone, and it
 * writes the header itself; what a client sends under that name never gets here.
 */
public final class Source {
  private static final String HEADER = "X-Forwarded-For";
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  private Source() {}

  /** The first address of the gateway's header, else the peer's; null if there is none. */
  public static String of(RoutingContext request) {
    String forwarded = request.request().getHeader(HEADER);
    String first = forwarded == null ? "" : forwarded.split(",", 2)[0].strip();
    if (ADDRESS.matcher(first).matches()) {
      return first;
    }
    var peer = request.request().remoteAddress();
    return peer == null ? null : peer.hostAddress();
  }
}
