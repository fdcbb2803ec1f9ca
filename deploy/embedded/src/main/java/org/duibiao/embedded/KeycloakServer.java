package org.duibiao.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak on loopback over HTTP, owned by this JVM. Invariant: when {@code start} returns,
 * its realms are imported (a realm that exists is left alone) and it issues tokens, always under
 * the issuer that {@link #issuer} names.
 */
public final class KeycloakServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PROBE_LIMIT)
          .build();
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

  private final int port;
  private final int managementPort;
  private final KeycloakHome home;
  private GuardedProcess process;

  private KeycloakServer(int port, int managementPort, KeycloakHome home) {
    this.port = port;
    this.managementPort = managementPort;
    this.home = home;
  }

  /** Starts Keycloak on a folder and a database of its own and waits until it is ready. */
  public static KeycloakServer start(
      Path dataFolder,
      Path log,
      int port,
      int managementPort,
      KeycloakDatabase database,
      List<Path> realms) {
    var home = KeycloakHome.prepare(dataFolder.toAbsolutePath(), realms);
    var server = new KeycloakServer(port, managementPort, home);
    var command =
        Command.of("Keycloak", log.toAbsolutePath(), server.line())
            .with(server.environment(database));
    server.process = GuardedProcess.start(command);
    server.process.awaitReady(START_LIMIT, server::isReady);
    return server;
  }

  /** The issuer of a realm's tokens, which is also its base URL. */
  public String issuer(String realm) {
    return url() + "/realms/" + realm;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The password of the user {@code admin} of the master realm, random per data folder. */
  public String adminPassword() {
    return home.adminPassword();
  }

  public ProcessHandle process() {
    return process.process();
  }

  /** The child process with its guard, for whoever supervises it. */
  public GuardedProcess guarded() {
    return process;
  }

  @Override
  public void close() {
    process.stop();
    home.unlink();
  }

  private List<String> line() {
    var line = new ArrayList<>(List.of(Infrastructure.java()));
    line.addAll(JVM);
    line.add("-Dkc.home.dir=" + home.folder());
    line.add("-Djboss.server.config.dir=" + home.folder().resolve("conf"));
    line.addAll(List.of("-cp", home.folder().resolve("lib/quarkus-run.jar").toString()));
    line.addAll(
        List.of(
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm"));
    line.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port));
    line.addAll(
        List.of(
            "--http-management-port=" + managementPort, "--hostname=" + url(), "--cache=local"));
    return line;
  }

  private Map<String, String> environment(KeycloakDatabase database) {
    return Map.of(
        "KC_DB_URL", database.jdbcUrl(),
        "KC_DB_USERNAME", database.user(),
        "KC_DB_PASSWORD", database.password(),
        "KC_DB_POOL_MAX_SIZE", "20",
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", home.adminPassword());
  }

  private boolean isReady() {
    var health = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    try {
      var request = HttpRequest.newBuilder(health).timeout(PROBE_LIMIT).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while waiting for Keycloak", e);
    }
  }
}
