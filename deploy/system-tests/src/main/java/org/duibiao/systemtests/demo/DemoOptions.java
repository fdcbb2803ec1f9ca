package org.duibiao.systemtests.demo;

import java.net.URI;

/**
 * Where the system is.
 *
 * @param gateway address of the gateway
 * @param keycloak address of Keycloak
 */
record DemoOptions(String gateway, String keycloak) {
  private static final String GATEWAY = "http://127.0.0.1:8080";
  private static final String KEYCLOAK = "http://127.0.0.1:8180";

  static DemoOptions of(String... arguments) {
    String gateway = GATEWAY;
    String keycloak = KEYCLOAK;
    for (int i = 0; i < arguments.length; i += 2) {
      String value = i + 1 < arguments.length ? arguments[i + 1] : "";
      switch (arguments[i]) {
        case "--gateway" -> gateway = address(arguments[i], value);
        case "--keycloak" -> keycloak = address(arguments[i], value);
        default ->
            throw new IllegalArgumentException(
                "Unknown option: " + arguments[i] + " (see ./deploy/demo --help)");
      }
    }
    return new DemoOptions(gateway, keycloak);
  }

  private static String address(String option, String value) {
    try {
      if (URI.create(value).getHost() != null) {
        return value;
      }
    } catch (IllegalArgumentException noAddress) {
      throw new IllegalArgumentException(option + " needs an address, not " + value, noAddress);
    }
    throw new IllegalArgumentException(option + " needs an address such as " + GATEWAY);
  }
}
