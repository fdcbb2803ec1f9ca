package org.duibiao.gateway.admission;

/**
 * One request's use of one quota.
 *
 * @param granted whether there was anything left
 * @param left what is left now
 * @param seconds until the quota is whole again or, if nothing was left, until there is one more
 */
record Use(Policy policy, boolean granted, long left, long seconds) {

  /** As an item of {@code RateLimit}. */
  String item() {
    return "\"%s\";r=%d;t=%d".formatted(policy.name(), left, seconds);
  }
}
