package org.duibiao.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a province: its import, the beginning of a campaign over it, and reading. */
@Command(
    name = "scale",
    description =
        "Starts a system of its own, imports a province, begins a campaign over it and reads;"
            + " prints every figure beside what is asked of it, and stops the system again.",
    sortOptions = false)
final class ScaleCommand implements Callable<Integer> {
  private static final String TOP = "college";
  private static final int PART = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--organisations",
      paramLabel = "N",
      defaultValue = "100000",
      description = "how many organisations, ${DEFAULT-VALUE} by default")
  private int organisations;

  @Option(
      names = "--formats",
      paramLabel = "F,F",
      split = ",",
      defaultValue = "CSV,XLSX",
      description =
          "the files to import; each into a new system, the last one goes on; ${DEFAULT-VALUE} by"
              + " default")
  private List<TableFile> formats;

  @Option(
      names = "--entries",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "how many branches file an entry before it is read; ${DEFAULT-VALUE} by default")
  private int entries;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "how often each question is asked, after a fifth of it to warm up; ${DEFAULT-VALUE} by"
              + " default")
  private int requests;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "2",
      description = "how many ask at once; ${DEFAULT-VALUE} by default")
  private int connections;

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

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    var machine = Machine.describe();
    var report = new Report(spec.commandLine().getOut(), machine);
    try {
      for (TableFile format : formats) {
        run(report, format, format == formats.get(formats.size() - 1));
      }
    } catch (RuntimeException failure) {
      report.error(failure.toString());
    }
    machine.put("load after", Machine.load());
    report.print();
    if (json != null) {
      report.write(json);
    }
    return report.hasErrors() ? 1 : 0;
  }

  private void check() {
    require(organisations >= 2 * PART, "--organisations must be " + 2 * PART + " at least");
    require(requests > 0, "--requests must be 1 at least");
    require(connections > 0, "--connections must be 1 at least");
    require(entries >= 0, "--entries must not be negative");
  }

  private void require(boolean right, String otherwise) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private void run(Report report, TableFile format, boolean all)
      throws IOException, InterruptedException {
    try (var system = BenchSystem.start(portBase)) {
      var province = new Province("p", TOP, organisations);
      var imports = new Imports(system, report, system.folder());
      report.progress("Importing ." + format.extension() + " ...");
      var part = new Province("q", TOP, organisations / PART);
      double less = imports.run(part, format);
      imports.awaitKnown(part);
      double more = imports.run(province, format);
      report.add(
          Figure.of(
              "more memory for ten times as many, ." + format.extension(), more - less, "MB"));
      if (all) {
        imports.awaitKnown(province);
        measure(system, report, province);
      }
    }
  }

  private void measure(BenchSystem system, Report report, Province province)
      throws InterruptedException {
    report.progress("Beginning the campaign ...");
    new Activations(system, report).run();
    report.progress("Filing entries ...");
    new Filings(system, report).run(province, entries);
    report.progress("Reading ...");
    new Reads(system, report, new Load(connections, requests / 5, requests), province).run();
    report.progress("Changing a whole province ...");
    new Sweeps(system, report, province).run();
    if (keep) {
      report.print();
      report.progress("Running until Ctrl-C: " + system.addresses());
      new CountDownLatch(1).await();
    }
  }
}
