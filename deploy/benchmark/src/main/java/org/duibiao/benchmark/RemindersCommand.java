package org.duibiao.benchmark;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how long a province waits for its reminders. */
@Command(
    name = "reminders",
    description =
        "Starts a system of its own, imports a province with somebody in each post, begins a"
            + " campaign over it, and lets the days come on which all are reminded.",
    sortOptions = false)
final class RemindersCommand implements Callable<Integer> {
  @Mixin private Measuring measuring;

  @Override
  public Integer call() {
    return measuring.run(this::measure);
  }

  private void measure(BenchSystem system, Report report) throws IOException {
    var province = measuring.province();
    var imports = new Imports(system, report, system.folder());
    report.progress("Importing ...");
    imports.run(province, TableFile.CSV);
    imports.awaitKnown(province);
    imports.appoint(province);
    report.progress("Beginning the campaign ...");
    new Activations(system, report).run();
    report.progress("Reminding ...");
    new Reminders(system, report).run();
  }
}
