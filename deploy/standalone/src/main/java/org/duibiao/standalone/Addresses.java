package org.duibiao.standalone;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two addresses that a realm of standalone names. Invariant: both are on loopback. */
record Addresses(String gateway, String keycloak) {
  /** Those that are written in {@code deploy/keycloak}. */
  static final Addresses DOCUMENTED =
      new Addresses("http://127.0.0.1:8080", "http://127.0.0.1:8180");

  private static final Pattern ANY = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):(\\d+)");

  static Addresses of(StandaloneOptions options) {
    return new Addresses(options.url(Part.GATEWAY), options.url(Part.KEYCLOAK));
  }

  /** Those that a realm was made for. */
  static Optional<Addresses> of(RealmState state) {
    return state.gateway().flatMap(g -> state.keycloak().map(k -> new Addresses(g, k)));
  }

  Move replacedBy(Addresses others) {
    return new Move(
        Map.of(port(gateway), port(others.gateway), port(keycloak), port(others.keycloak)));
  }

  private static String port(String address) {
    return address.substring(address.lastIndexOf(':') + 1);
  }

  /** A change of ports, all at once, so that two parts may also swap theirs. */
  record Move(Map<String, String> ports) {
    String in(String text) {
      return ANY.matcher(text)
          .replaceAll(
              found ->
                  "http://"
                      + found.group(1)
                      + ":"
                      + ports.getOrDefault(found.group(2), found.group(2)));
    }
  }
}
