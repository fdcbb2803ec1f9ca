package org.duibiao.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to run under a guard: the command, its environment in addition to ours, its log, and how it
 * is asked to stop. Invariant: immutable.
 */
public record Command(
    String name,
    List<String> line,
    Map<String, String> environment,
    Path log,
    String stopSignal,
    Duration grace,
    Optional<Path> scratch) {
  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(7);

  public Command {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }

  /** A command that stops at SIGTERM and is killed if it has not within seven seconds. */
  public static Command of(String name, Path log, List<String> line) {
    return new Command(name, line, Map.of(), log, "TERM", DEFAULT_GRACE, Optional.empty());
  }

  /** The same with more variables in its environment. */
  public Command with(Map<String, String> variables) {
    var all = new LinkedHashMap<>(environment);
    all.putAll(variables);
    return new Command(name, line, all, log, stopSignal, grace, scratch);
  }

  Command stoppedBy(String signal) {
    return new Command(name, line, environment, log, signal, grace, scratch);
  }

  /** The same with a folder that the guard deletes when it finds itself left alone. */
  Command withScratch(Optional<Path> folder) {
    return new Command(name, line, environment, log, stopSignal, grace, folder);
  }

  List<String> guarded(String guard) {
    var all =
        new ArrayList<>(
            List.of(
                "setsid",
                "sh",
                "-c",
                guard,
                "guard",
                log.toString(),
                stopSignal,
                Long.toString(grace.toSeconds())));
    all.add(scratch.map(Path::toString).orElse(""));
    all.addAll(line);
    return all;
  }
}
