package org.duibiao.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Keycloak's program is run on a home folder and a database: as a server, or as one of its
 * tools. Invariant: no password is part of a command line.
 */
record KeycloakProgram(KeycloakHome home, KeycloakDatabase database) {
  /**
   * Of several log-ins of one person at once Keycloak lets one through unless told otherwise, and
   * calls the others temporarily disabled, right password or not. Wrong passwords count as ever.
   */
  private static final String CONCURRENT_LOGINS =
      "KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS";

  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx320m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xshare:auto",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  List<String> line(List<String> arguments) {
    var line = new ArrayList<>(List.of(Infrastructure.java()));
    line.addAll(JVM);
    line.add("-Dkc.home.dir=" + home.folder());
    line.add("-Djboss.server.config.dir=" + home.folder().resolve("conf"));
    line.addAll(List.of("-cp", home.folder().resolve("lib/quarkus-run.jar").toString()));
    line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    line.addAll(arguments);
    return line;
  }

  Map<String, String> environment(Map<String, String> more) {
    var environment = new LinkedHashMap<>(more);
    environment.put("KC_DB_URL", database.jdbcUrl());
    environment.put("KC_DB_USERNAME", database.user());
    environment.put("KC_DB_PASSWORD", database.password());
    environment.put("KC_DB_POOL_MAX_SIZE", "20");
    environment.put(CONCURRENT_LOGINS, "true");
    return environment;
  }
}
