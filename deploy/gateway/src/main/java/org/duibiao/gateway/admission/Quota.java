package org.duibiao.gateway.admission;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one request used of the quotas it falls under; it is granted if all of them had something
 * left. The headers are those of draft-ietf-httpapi-ratelimit-headers.
 */
record Quota(List<Use> uses) {

  boolean granted() {
    return uses.stream().allMatch(Use::granted);
  }

  /** Seconds until it is worth trying again. */
  long retryAfter() {
    return uses.stream()
        .filter(use -> !use.granted())
        .mapToLong(use -> Math.max(1, use.seconds()))
        .max()
        .orElse(0);
  }

  void writeTo(MultiMap headers) {
    headers.set("RateLimit-Policy", joined(uses.stream().map(use -> use.policy().item()).toList()));
    headers.set("RateLimit", joined(uses.stream().map(Use::item).toList()));
  }

  private static String joined(List<String> items) {
    return items.stream().collect(Collectors.joining(", "));
  }
}
