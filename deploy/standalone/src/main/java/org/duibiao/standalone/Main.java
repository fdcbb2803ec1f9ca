package org.duibiao.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duibiao.embedded.GuardedProcess;
import org.duibiao.embedded.StartFailure;

/**
 * What {@code ./deploy/up} runs. Exit codes: 0 stopped by request once it was up, 1 could not start
 * or a part that died did not come back, 2 wrong use; broken off while starting, the signal's own
 * (130, 143). Invariant: whatever the end, no part is left.
 */
public final class Main {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Standalone system;
  private final StandaloneOptions options;
  private final AtomicBoolean up = new AtomicBoolean();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final AtomicBoolean failed = new AtomicBoolean();

  private Main(StandaloneOptions options) {
    this.options = options;
    this.system = Standalone.prepare(options, OUT);
  }

  public static void main(String[] words) {
    try {
      var arguments = Arguments.parse(List.of(words), System.getenv());
      if (arguments.fresh()) {
        forget(arguments.options());
      }
      new Main(arguments.options()).run();
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      System.exit(e.getMessage().startsWith("Unknown option") ? 2 : 1);
    }
  }

  private void run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    try {
      system.launch();
      announce();
      var dead = system.supervise(OUT).join();
      if (!ending.get()) {
        failed.set(true);
        OUT.println(
            dead.command().name()
                + " does not come back. The end of its log, "
                + dead.command().log());
        OUT.println(StartFailure.endOf(dead.command().log()));
        OUT.println("Stopping the others ...");
      }
    } catch (RuntimeException e) {
      if (!ending.get()) {
        failed.set(true);
        System.err.println(e instanceof StartFailure ? e.getMessage() : e.toString());
      }
    }
    System.exit(1);
  }

  private void announce() {
    var banner = new Banner(options, system.secondsToStart()).text();
    try {
      Path making = options.run("banner.making");
      Files.writeString(making, banner);
      Files.move(making, options.run("banner"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OUT.println(banner);
    OUT.println("./deploy/down (or Ctrl-C here) stops everything.");
    up.set(true);
  }

  /** Runs at every end of this JVM but SIGKILL, against which each part has its guard. */
  private void end() {
    ending.set(true);
    boolean requested = !failed.get();
    say(requested, "Stopping ...");
    try {
      system.close();
      if (up.get()) {
        Files.deleteIfExists(options.run("banner"));
      }
      say(requested, "Stopped.");
    } catch (IOException | RuntimeException e) {
      System.err.println("While stopping: " + e);
    } finally {
      GuardedProcess.endAll();
    }
    if (requested && up.get()) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void say(boolean wanted, String text) {
    if (wanted) {
      OUT.println(text);
    }
  }

  private static void forget(StandaloneOptions options) {
    try (var lock = FolderLock.take(options)) {
      delete(options.folder().resolve("data"));
      delete(options.folder().resolve("logs"));
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
