package org.duibiao.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
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
      KeycloakRealms realms) {
    var home = KeycloakHome.prepare(dataFolder.toAbsolutePath(), realms.files());
    var server = new KeycloakServer(port, managementPort, home);
    var program = new KeycloakProgram(home, database);
    var command =
        Command.of("Keycloak", log.toAbsolutePath(), program.line(server.arguments()))
            .with(program.environment(server.environment(realms)));
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

  private List<String> arguments() {
    return List.of(
        "start",
        "--optimized",
        "--import-realm",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + port,
        "--http-management-port=" + managementPort,
        "--hostname=" + url(),
        "--cache=local");
  }

  private Map<String, String> environment(KeycloakRealms realms) {
    var environment = new LinkedHashMap<>(realms.variables());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", home.adminPassword());
    return environment;
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
