package org.duibiao.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which the build has gathered the servers. Invariant: once located it holds all of
 * them, complete (the build writes its stamp last).
 */
public record Infrastructure(Path folder) {
  private static final String GATHERED = "deploy/embedded/target/infrastructure";

  /**
   * Finds the gathered servers of this checkout: its root is the system property {@code
   * duibiao.root}, else the environment variable {@code DUIBIAO_ROOT}, else the nearest folder at
   * or above the working folder that has them.
   */
  public static Infrastructure locate() {
    return candidates()
        .map(root -> root.resolve(GATHERED))
        .filter(Infrastructure::complete)
        .findFirst()
        .map(Infrastructure::new)
        .orElseThrow(
            () ->
                new StartFailure(
                    "The servers are not gathered yet (no "
                        + GATHERED
                        + "): run 'mvn -pl deploy/embedded package'"));
  }

  /** The root folder of the checkout that these servers were gathered in. */
  public Path root() {
    return folder.resolve("../../../..").normalize();
  }

  Path postgresql(String program) {
    return folder.resolve("postgresql/bin").resolve(program);
  }

  Path kafkaLibs() {
    return folder.resolve("kafka/libs");
  }

  Path keycloak() {
    return folder.resolve("keycloak");
  }

  /** The {@code java} command of the JVM that runs this code. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Stream<Path> candidates() {
    return Stream.concat(
        Stream.of(System.getProperty("duibiao.root"), System.getenv("DUIBIAO_ROOT"))
            .flatMap(named -> Optional.ofNullable(named).filter(n -> !n.isBlank()).stream())
            .map(named -> Path.of(named).toAbsolutePath().normalize()),
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent));
  }

  private static boolean complete(Path folder) {
    var stamps = folder.toFile().list((parent, name) -> name.startsWith("gathered-"));
    return stamps != null && stamps.length > 0 && Files.isDirectory(folder.resolve("kafka/libs"));
  }
}
