package org.duibiao.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A child process that cannot outlive this JVM. Between the two stands a small shell script whose
 * standard input is a pipe that only this JVM holds: when the pipe ends, because it was closed or
 * because this JVM is dead (SIGKILL included), the script stops the child, and kills it if it does
 * not stop in time. The script leads a session of its own, so that a Ctrl-C in the terminal reaches
 * the launcher alone, which then stops its children in order.
 */
public final class GuardedProcess implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(40);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

  private final Command command;
  private final Process guard;
  private final ProcessHandle server;

  private GuardedProcess(Command command, Process guard, ProcessHandle server) {
    this.command = command;
    this.guard = guard;
    this.server = server;
  }

  /** Starts the command; it may well not be ready yet. */
  public static GuardedProcess start(Command command) {
    try {
      Folders.create(command.log().toAbsolutePath().getParent());
      var builder =
          new ProcessBuilder(command.guarded(script()))
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(command.environment());
      Process guard = builder.start();
      return new GuardedProcess(
          command, guard, ProcessHandle.of(readPid(guard)).orElse(guard.toHandle()));
    } catch (IOException e) {
      throw new StartFailure(command.name() + " could not be started: " + e.getMessage(), e);
    }
  }

  /** Runs a command that ends by itself, and fails if it fails. */
  static void run(Command command) {
    try (var process = start(command)) {
      int exit = process.guard.waitFor();
      if (exit != 0) {
        throw StartFailure.withLog(
            command.name() + " failed with exit code " + exit, command.log());
      }
    } catch (InterruptedException e) {
      throw interrupted(command, e);
    }
  }

  /**
   * Waits until the probe holds; fails at once if the process dies, and clearly when the limit is
   * over.
   */
  public void awaitReady(Duration limit, BooleanSupplier probe) {
    long end = System.nanoTime() + limit.toNanos();
    while (!probe.getAsBoolean()) {
      if (exitedWithin(POLL)) {
        throw StartFailure.withLog(command.name() + " died while starting", command.log());
      }
      if (System.nanoTime() > end) {
        throw StartFailure.withLog(
            command.name() + " was not ready within " + limit.toSeconds() + " s", command.log());
      }
    }
  }

  /** The server itself, not its guard. */
  public ProcessHandle process() {
    return server;
  }

  public boolean isAlive() {
    return guard.isAlive();
  }

  /** Completes when the process has ended, in whatever way. */
  public CompletableFuture<GuardedProcess> onExit() {
    return guard.onExit().thenApply(ended -> this);
  }

  /** What this process runs. */
  public Command command() {
    return command;
  }

  /** Asks the process to stop, kills it after its grace, and returns when it is gone. */
  public void stop() {
    requestStop();
    if (!exitedWithin(command.grace().plusSeconds(2))) {
      kill();
    }
  }

  /** Asks the process to stop and returns at once. */
  public void requestStop() {
    try (var pipe = guard.getOutputStream()) {
      pipe.write("keep\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException alreadyGone) {
      // the guard has ended, and so has its server
      return;
    }
  }

  /** SIGKILL to the process and all its descendants; returns when they are gone. */
  public void kill() {
    var descendants = server.descendants().toList();
    server.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    requestStop();
    if (!exitedWithin(KILL_LIMIT)) {
      guard.destroyForcibly();
    }
    awaitEnd(descendants);
  }

  @Override
  public void close() {
    stop();
  }

  /**
   * Orphans are not ours to wait for, so their end is watched; a zombie, which runs no program,
   * counts as gone.
   */
  private static void awaitEnd(List<ProcessHandle> processes) {
    long end = System.nanoTime() + KILL_LIMIT.toNanos();
    while (processes.stream().anyMatch(p -> p.info().command().isPresent())
        && System.nanoTime() < end) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private boolean exitedWithin(Duration limit) {
    try {
      guard.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw interrupted(command, e);
    }
  }

  @SuppressWarnings(
      "StreamResourceLeak") // the guard closes its end; ours is closed with the process
  private static long readPid(Process guard) throws IOException {
    var line = new BufferedReader(guard.inputReader(StandardCharsets.US_ASCII)).readLine();
    if (line == null) {
      throw new IOException("its guard ended at once");
    }
    return Long.parseLong(line.trim());
  }

  private static String script() {
    try (InputStream in = GuardedProcess.class.getResourceAsStream("guard.sh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StartFailure interrupted(Command command, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StartFailure("Interrupted while waiting for " + command.name(), e);
  }
}
