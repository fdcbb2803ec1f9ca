package org.duibiao.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes whole realms out of a Keycloak that does not run and puts them back: people with their
 * passwords, secrets and signing keys included, which its API would not give. Invariant: a realm is
 * replaced as a whole or not at all.
 */
public record KeycloakTransfer(Path dataFolder, Path log, KeycloakDatabase database) {

  /** Writes all realms into a file, as one array. It holds secrets: whoever asks deletes it. */
  public void exportTo(Path file) {
    run("Keycloak's export", List.of("export", "--optimized", "--users=same_file"), file);
  }

  /** Replaces the realms that a file holds by what it says of them. */
  public void replaceFrom(Path file) {
    run("Keycloak's import", List.of("import", "--optimized", "--override=true"), file);
  }

  private void run(String name, List<String> tool, Path file) {
    var home = KeycloakHome.prepare(dataFolder.toAbsolutePath(), List.of());
    var program = new KeycloakProgram(home, database);
    var arguments = new ArrayList<>(tool);
    arguments.add("--file=" + file.toAbsolutePath());
    try {
      GuardedProcess.run(
          Command.of(name, log.toAbsolutePath(), program.line(arguments))
              .with(program.environment(Map.of())));
    } finally {
      home.unlink();
    }
  }
}
