package org.duibiao.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duibiao.embedded.Command;
import org.duibiao.embedded.GuardedProcess;

/**
 * One service's process, which may be stopped, killed and started again on the same port and
 * database. Invariant: after {@link #start()} it is healthy, after {@link #stop()} and {@link
 * #kill()} it is gone.
 */
public final class ServiceHandle {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Service service;
  private final int port;
  private final Command command;
  private GuardedProcess process;

  ServiceHandle(Service service, int port, Command command) {
    this.service = service;
    this.port = port;
    this.command = command;
  }

  static Command command(
      Service service,
      StandaloneOptions options,
      List<String> java,
      Map<String, String> variables) {
    return Command.of(service.part().title(), options.log(service.word()), java).with(variables);
  }

  /** Starts the process if it does not run and waits until it is healthy. */
  public synchronized void start() {
    if (process == null || !process.isAlive()) {
      process = GuardedProcess.start(command);
    }
    process.awaitReady(START_LIMIT, () -> Http.isOk(url() + service.health()));
  }

  /** Asks the process to stop and returns when it is gone. */
  public void stop() {
    if (process != null) {
      process.stop();
    }
  }

  /** SIGKILL. */
  public void kill() {
    process.kill();
  }

  public ProcessHandle process() {
    return process.process();
  }

  /** The child process with its guard, for whoever supervises it. */
  public GuardedProcess guarded() {
    return process;
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  void requestStop() {
    if (process != null) {
      process.requestStop();
    }
  }
}
