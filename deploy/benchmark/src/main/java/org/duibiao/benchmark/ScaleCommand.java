package org.duibiao.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.duibiao.benchmark.Measuring.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a province: its import, the beginning of a campaign over it, and reading. */
@Command(
    name = "scale",
    description =
        "Starts a system of its own, imports a province, begins a campaign over it and reads;"
            + " prints every figure beside what is asked of it, and stops the system again.",
    sortOptions = false)
final class ScaleCommand implements Callable<Integer> {
  private static final int PART = 10;

  @Mixin private Measuring measuring;

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

  @Override
  public Integer call() {
    measuring.require(requests > 0, "--requests must be 1 at least");
    measuring.require(connections > 0, "--connections must be 1 at least");
    measuring.require(entries >= 0, "--entries must not be negative");
    return measuring.run(formats.stream().map(this::measurement).toArray(Measurement[]::new));
  }

  private Measurement measurement(TableFile format) {
    boolean all = format == formats.get(formats.size() - 1);
    return (system, report) -> run(system, report, format, all);
  }

  private void run(BenchSystem system, Report report, TableFile format, boolean all)
      throws IOException, InterruptedException {
    Province province = measuring.province();
    var imports = new Imports(system, report, system.folder());
    report.progress("Importing ." + format.extension() + " ...");
    Province part = measuring.part("q", PART);
    double less = imports.run(part, format);
    imports.awaitKnown(part);
    double more = imports.run(province, format);
    report.add(
        Figure.of("more memory for ten times as many, ." + format.extension(), more - less, "MB"));
    if (all) {
      imports.awaitKnown(province);
      measure(system, report, province);
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
  }
}
