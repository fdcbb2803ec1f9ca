package org.duibiao.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
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
  private static final Duration LONGEST_POLL = Duration.ofMillis(300);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
  private static final Set<GuardedProcess> LIVING = new LinkedHashSet<>();

  /** Settings in the environment of whoever starts us that would change what we start. */
  private static final List<String> FOREIGN =
      List.of("KC_", "PG", "DUIBIAO_PORT_", "DUIBIAO_STATE", "DUIBIAO_ROOT");

  private static boolean ending;

  private final Command command;
  private final Process guard;
  private final ProcessHandle server;

  private GuardedProcess(Command command, Process guard, ProcessHandle server) {
    this.command = command;
    this.guard = guard;
    this.server = server;
  }

  /**
   * Starts the command; it may well not be ready yet. Refused once this JVM has said that it ends.
   */
  public static GuardedProcess start(Command command) {
    synchronized (LIVING) {
      if (ending) {
        throw new StartFailure(
            command.name() + " is not started any more: everything is being stopped");
      }
      var process = launch(command);
      LIVING.add(process);
      return process;
    }
  }

  /** For the end of this JVM: from now on nothing is started, and whatever still runs is killed. */
  public static void endAll() {
    List<GuardedProcess> left;
    synchronized (LIVING) {
      ending = true;
      left = List.copyOf(LIVING);
    }
    left.stream().filter(GuardedProcess::isAlive).forEach(GuardedProcess::kill);
  }

  /** Runs a command that ends by itself, and fails if it fails. */
  static void run(Command command) {
    var process = start(command);
    try {
      int exit = process.guard.waitFor();
      process.forget();
      if (exit != 0) {
        throw StartFailure.withLog(
            command.name() + " failed with exit code " + exit, command.log());
      }
    } catch (InterruptedException e) {
      process.kill();
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while waiting for " + command.name(), e);
    }
  }

  /**
   * Waits until the probe holds; fails at once if the process dies, and clearly when the limit is
   * over or the waiting thread is interrupted. After a failure the process is gone.
   */
  public void awaitReady(Duration limit, BooleanSupplier probe) {
    try {
      long end = System.nanoTime() + limit.toNanos();
      var pause = POLL;
      while (!probe.getAsBoolean()) {
        failIfDeadOrLate(limit, end, pause);
        pause = pause.compareTo(LONGEST_POLL) < 0 ? pause.plus(POLL.dividedBy(4)) : LONGEST_POLL;
      }
    } catch (RuntimeException e) {
      kill();
      throw e;
    }
  }

  private void failIfDeadOrLate(Duration limit, long end, Duration pause) {
    if (Thread.currentThread().isInterrupted()) {
      throw new StartFailure("Interrupted while waiting for " + command.name());
    }
    if (exitedWithin(pause)) {
      throw StartFailure.withLog(command.name() + " died while starting", command.log());
    }
    if (System.nanoTime() > end) {
      throw StartFailure.withLog(
          command.name() + " was not ready within " + limit.toSeconds() + " s", command.log());
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
    forget();
  }

  /** Asks the process to stop and returns at once. */
  public void requestStop() {
    try (var pipe = guard.getOutputStream()) {
      pipe.write("keep\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException alreadyGone) {
      forget();
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
    forget();
  }

  @Override
  public void close() {
    stop();
  }

  private void forget() {
    synchronized (LIVING) {
      LIVING.remove(this);
    }
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

  /** Not cut short by an interrupt: whoever ends a process wants it gone. */
  private boolean exitedWithin(Duration limit) {
    try {
      guard.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
      return true;
    } catch (CompletionException stillThere) {
      return false;
    }
  }

  private static GuardedProcess launch(Command command) {
    try {
      Folders.create(command.log().toAbsolutePath().getParent());
      var builder =
          new ProcessBuilder(command.guarded(script()))
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
      builder.environment().putAll(command.environment());
      Process guard = builder.start();
      return new GuardedProcess(
          command, guard, ProcessHandle.of(readPid(guard)).orElse(guard.toHandle()));
    } catch (IOException e) {
      throw new StartFailure(command.name() + " could not be started: " + e.getMessage(), e);
    }
  }

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
}
