package org.duibiao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every measurement of a province has in common: its size, its system, and its report. */
final class Measuring {
  private static final String TOP = "college";
  private static final int FEWEST = 20;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--organisations",
      paramLabel = "N",
      defaultValue = "100000",
      description = "how many organisations, ${DEFAULT-VALUE} by default")
  private int organisations;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      description = "ports from N; free ones otherwise")
  private Integer portBase;

  @Option(names = "--json", paramLabel = "FILE", description = "writes all figures there, too")
  private Path json;

  @Option(
      names = "--keep",
      description = "when all is measured, leaves the system running until Ctrl-C, to look into it")
  private boolean keep;

  /** What is measured on a system that was just started. */
  @FunctionalInterface
  interface Measurement {
    void on(BenchSystem system, Report report) throws IOException, InterruptedException;
  }

  /** The province that is measured. */
  Province province() {
    return new Province("p", TOP, organisations);
  }

  /** A smaller one beside it. */
  Province part(String prefix, int fraction) {
    return new Province(prefix, TOP, organisations / fraction);
  }

  /**
   * Measures on a new system each, prints what was found, and tells how the command ends: 1 if
   * something went wrong.
   */
  int run(Measurement... measurements) {
    require(organisations >= FEWEST, "--organisations must be " + FEWEST + " at least");
    Map<String, Object> machine = Machine.describe();
    var report = new Report(spec.commandLine().getOut(), machine);
    try {
      for (int i = 0; i < measurements.length; i++) {
        try (var system = BenchSystem.start(portBase)) {
          measurements[i].on(system, report);
          if (keep && i == measurements.length - 1) {
            report.print();
            report.progress("Running until Ctrl-C: " + system.addresses());
            new CountDownLatch(1).await();
          }
        }
      }
    } catch (IOException | RuntimeException failure) {
      report.error(failure.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      report.error("interrupted");
    }
    machine.put("load after", Machine.load());
    report.print();
    write(report);
    return report.hasErrors() ? 1 : 0;
  }

  /** Refuses an option. */
  void require(boolean right, String otherwise) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private void write(Report report) {
    if (json == null) {
      return;
    }
    try {
      report.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
