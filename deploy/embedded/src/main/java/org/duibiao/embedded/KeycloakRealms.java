package org.duibiao.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The realms that a Keycloak begins with, and the values of the {@code ${VARIABLE}}s in them, which
 * Keycloak reads from its environment when it imports them. Invariant: immutable.
 */
public record KeycloakRealms(List<Path> files, Map<String, String> variables) {
  public KeycloakRealms {
    files = List.copyOf(files);
    variables = Map.copyOf(variables);
  }

  /** Realms in which nothing is left open. */
  public static KeycloakRealms of(Path... files) {
    return new KeycloakRealms(List.of(files), Map.of());
  }

  @Override
  public String toString() {
    return files + " with values for " + variables.keySet();
  }
}
