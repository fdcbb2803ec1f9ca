package org.duibiao.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL on loopback, owned by this JVM. Invariant: whenever a method returns, the
 * server takes queries, except after {@link #kill()} and {@link #close()}, when none of its
 * processes is left.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final List<String> TUNING =
      List.of(
          "max_connections=300",
          "shared_buffers=64MB",
          "timezone=UTC",
          "log_timezone=UTC",
          "jit=off");
  private static final List<String> NOT_DURABLE =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

  private final PostgresData data;
  private final Path log;
  private final int port;
  private final Optional<Path> scratch;
  private final PostgresAdministration administration;
  private GuardedProcess process;

  private PostgresServer(PostgresData data, Path log, int port, Optional<Path> scratch) {
    this.data = data;
    this.log = log.toAbsolutePath();
    this.port = port;
    this.scratch = scratch;
    this.administration = new PostgresAdministration(port, data);
  }

  /**
   * A server for tests: temporary folder, free port, no flushing to disk; gone without a trace when
   * closed.
   */
  public static PostgresServer ephemeral() {
    Path folder = Folders.temporary("postgres");
    Path log = folder.resolve("postgresql.log");
    int port = FreePorts.pick(1).get(0);
    return new PostgresServer(
            PostgresData.trusting(folder.resolve("data")), log, port, Optional.of(folder))
        .launch();
  }

  /**
   * A durable server on a folder, which is initialised if it is new. Roles log in with their
   * passwords; the superuser's is random and lies beside the folder, readable to its owner only.
   */
  public static PostgresServer start(Path dataFolder, Path log, int port) {
    var data = PostgresData.secured(dataFolder.toAbsolutePath());
    return new PostgresServer(data, log, port, Optional.empty()).launch();
  }

  /** Creates the role and its database where absent; a role that exists takes this password. */
  public void createDatabase(String name, String owner, String password) {
    try {
      administration.createDatabase(name, owner, password);
    } catch (SQLException e) {
      throw new StartFailure("Database " + name + " could not be created: " + e.getMessage(), e);
    }
  }

  /**
   * Creates a database with two roles: one that owns it and migrates it, and one that works in it
   * and owns nothing. What an older folder's working role still owns goes to the owner.
   */
  public void createDatabase(String name, DatabaseLogin owner, DatabaseLogin user) {
    try {
      administration.createDatabase(name, owner, user);
    } catch (SQLException e) {
      throw new StartFailure("Database " + name + " could not be created: " + e.getMessage(), e);
    }
  }

  public String jdbcUrl(String database) {
    return administration.jdbcUrl(database);
  }

  public int port() {
    return port;
  }

  /** The postmaster. */
  public ProcessHandle process() {
    return process.process();
  }

  /** The child process with its guard, for whoever supervises it. */
  public GuardedProcess guarded() {
    return process;
  }

  /** Stops the server (if it still runs) and starts it again on the same port and data. */
  public void restart() {
    process.stop();
    launch();
  }

  /** SIGKILL to the postmaster and all backends. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    scratch.ifPresentOrElse(folder -> process.kill(), process::stop);
    scratch.ifPresent(Folders::delete);
  }

  private PostgresServer launch() {
    data.initialise(log);
    data.forgetDeadPostmaster();
    var command = Command.of("PostgreSQL", log, Unprivileged.line(data.folder(), line()));
    process = GuardedProcess.start(command.stoppedBy("INT").withScratch(scratch));
    process.awaitReady(START_LIMIT, administration::answers);
    return this;
  }

  private List<String> line() {
    var line = new ArrayList<>(List.of(Infrastructure.locate().postgresql("postgres").toString()));
    line.addAll(List.of("-D", data.folder().toString(), "-p", Integer.toString(port)));
    var settings = new ArrayList<>(TUNING);
    settings.addAll(List.of("listen_addresses=127.0.0.1", "unix_socket_directories="));
    scratch.ifPresent(folder -> settings.addAll(NOT_DURABLE));
    settings.forEach(setting -> line.addAll(List.of("-c", setting)));
    return line;
  }

  /** Whether this folder holds a database already. */
  public static boolean isInitialised(Path dataFolder) {
    return Files.exists(dataFolder.resolve("PG_VERSION"));
  }
}
