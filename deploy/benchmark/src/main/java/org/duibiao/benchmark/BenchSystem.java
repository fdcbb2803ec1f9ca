package org.duibiao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.duibiao.embedded.GuardedProcess;
import org.duibiao.standalone.Standalone;
import org.duibiao.standalone.StandaloneOptions;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.client.Login;

/**
 * A system of the benchmark's own, new and in a folder of its own. Invariant: when it is closed,
 * and when this JVM ends, however it does, no process is left; the folder goes with it.
 */
final class BenchSystem implements AutoCloseable {
  private static final String OFFICE = "office";

  private final Path folder;
  private final Thread ending = new Thread(this::end, "end");
  private Standalone system;
  private Gateway gateway;

  private BenchSystem(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param portBase the first of its ports; null for any that are free
   */
  static BenchSystem start(Integer portBase) {
    try {
      var bench = new BenchSystem(Files.createTempDirectory("duibiao-bench-"));
      Runtime.getRuntime().addShutdownHook(bench.ending);
      bench.launch(portBase);
      return bench;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void launch(Integer portBase) {
    StandaloneOptions options =
        portBase == null
            ? StandaloneOptions.freePorts(folder)
            : StandaloneOptions.defaults(folder).withPortBase(portBase);
    try {
      system = Standalone.start(options);
      gateway = new Gateway(system.gatewayUrl(), system.keycloakUrl());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The office of the sample college, which stands at the top of everything. */
  Caller office() {
    return gateway.as(OFFICE);
  }

  /** Anyone who can log in. */
  Caller as(String person) {
    return gateway.as(person);
  }

  /** Posts a file as it is, as the office. */
  Answer post(String path, TableFile type, Path file) throws IOException {
    return gateway.send(
        Login.person(OFFICE),
        HttpRequest.newBuilder(URI.create(gateway.url() + path))
            .header("Content-Type", type.mediaType())
            .header("Accept", "application/json, application/problem+json")
            .POST(HttpRequest.BodyPublishers.ofFile(file)));
  }

  /** Someone with posts, who can log in from now on with their name as the password. */
  void addPerson(String name, List<String> posts) {
    new People(system.keycloak()).add(name, posts);
  }

  /** Stops a service and starts it again, so that its memory is that of a new process. */
  void restart(String service) {
    system.service(service).stop();
    system.service(service).start();
  }

  /** The most memory a service has had since it was started. */
  double peakMegabytes(String service) {
    return Machine.peakMegabytes(system.service(service).process().pid());
  }

  /** A number that a service's database knows. */
  long count(String service, String query) {
    try (var database = DriverManager.getConnection(system.jdbcUrl(service));
        var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it keeps its data and logs, while it runs. */
  Path folder() {
    return folder;
  }

  /** The addresses for someone who wants to look into it while it runs. */
  String addresses() {
    return "gateway %s, Keycloak %s, folder %s%n  %s%n  %s%n  %s"
        .formatted(
            system.gatewayUrl(),
            system.keycloakUrl(),
            folder,
            system.jdbcUrl("catalog"),
            system.jdbcUrl("ledger"),
            system.jdbcUrl("notification"));
  }

  @Override
  public synchronized void close() {
    if (system != null) {
      system.close();
    }
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException alreadyEnding) {
      // the hook is what calls this
    }
  }

  private void end() {
    try {
      close();
    } finally {
      GuardedProcess.endAll();
    }
  }

  private void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Not all of " + folder + " could be deleted: " + e.getMessage());
    }
  }
}
