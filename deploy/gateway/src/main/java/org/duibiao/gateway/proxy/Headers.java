package org.duibiao.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.gateway.guard.Tracing;
import org.duibiao.gateway.origin.Origin;

/** What of a message's headers goes on to the next hop. */
final class Headers {

  private static final List<String> HOP_BY_HOP =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "Proxy-Connection",
          "TE",
          "Trailer",
          "Upgrade");

  /** What a client says about the way it came, or means instead of what it asks, is hearsay. */
  private static final List<String> HEARSAY =
      List.of(
          "Forwarded",
          "Via",
          "Expect",
          "X-Real-IP",
          "X-Original-URL",
          "X-Rewrite-URL",
          "X-HTTP-Method",
          "X-HTTP-Method-Override",
          "X-Method-Override");

  /** Needed to delimit or address the message, whatever {@code Connection} calls hop-by-hop. */
  private static final Set<String> KEPT = Set.of("content-length", "transfer-encoding", "host");

  private Headers() {}

  static void cleanRequest(MultiMap headers, Origin origin, Tracing tracing) {
    dropHopByHop(headers);
    HEARSAY.forEach(headers::remove);
    Set<String> forwarded =
        headers.names().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded"))
            .collect(Collectors.toSet());
    forwarded.forEach(headers::remove);
    headers.set("X-Forwarded-For", origin.address());
    headers.set("X-Forwarded-Proto", origin.secure() ? "https" : "http");
    tracing.writeTo(headers);
  }

  static void cleanResponse(MultiMap headers, Upstream upstream) {
    dropHopByHop(headers);
    headers.remove(HttpHeaders.SERVER);
    headers.remove("X-Powered-By");
    headers.remove(Tracing.CORRELATION_HEADER);
    relativize(headers, "Location", upstream);
    relativize(headers, "Content-Location", upstream);
  }

  /** A service tells its own address; to the client the gateway's is the only one. */
  private static void relativize(MultiMap headers, String name, Upstream upstream) {
    String value = headers.get(name);
    if (value != null && value.startsWith(upstream.origin() + "/")) {
      headers.set(name, value.substring(upstream.origin().length()));
    }
  }

  private static void dropHopByHop(MultiMap headers) {
    for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
      for (String named : line.split(",")) {
        String name = named.trim();
        if (!name.isEmpty() && !KEPT.contains(name.toLowerCase(Locale.ROOT))) {
          headers.remove(name);
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }
}
