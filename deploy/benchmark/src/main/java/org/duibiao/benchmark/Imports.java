package org.duibiao.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duibiao.systemtests.client.Answer;

/** Imports a province and takes time and memory; then waits until every service knows it. */
final class Imports {
  private static final String PATH = "/api/catalog/v1/organisation-imports?mode=apply";
  private static final String APPOINTMENTS = "/api/catalog/v1/appointment-imports?mode=apply";
  private static final Set<String> RUNNING = Set.of("ACCEPTED", "PENDING", "QUEUED", "RUNNING");
  private static final List<String> READERS = List.of("ledger", "rectification", "notification");
  private static final double SECONDS_ALLOWED = 120;
  private static final int PROVINCE = 100_000;

  private final BenchSystem system;
  private final Report report;
  private final Path folder;
  private long imported;

  Imports(BenchSystem system, Report report, Path folder) {
    this.system = system;
    this.report = report;
    this.folder = folder;
  }

  /**
   * Imports all of it as one file into a catalog that was just started, so that its peak is this
   * import's.
   */
  double run(Province province, TableFile type) throws IOException {
    Path file = folder.resolve(province.prefix() + "." + type.extension());
    type.write(province.organisations(), file);
    system.restart("catalog");
    double before = system.peakMegabytes("catalog");
    long begin = System.nanoTime();
    take(system.post(PATH, type, file), province);
    double seconds = Waiting.secondsSince(begin);
    double peak = system.peakMegabytes("catalog");
    String what = "import of %,d as .%s".formatted(province.size(), type.extension());
    Figure time = Figure.of(what, seconds, "s").remarked(Files.size(file) / 1_000 + " kB file");
    report.add(province.size() <= PROVINCE ? time.within(SECONDS_ALLOWED) : time);
    report.add(
        Figure.of(what + ", peak memory", peak, "MB")
            .remarked("catalog-service, resident; %.0f MB once started".formatted(before)));
    imported = begin;
    return peak;
  }

  /** Waits until every service has the organisations of the last import. */
  void awaitKnown(Province province) {
    String query =
        "select count(*) from organisation_node where path is not null and code like '%s-%%'"
            .formatted(province.prefix());
    for (String service : READERS) {
      Waiting.until(
          service + "-service's copy of the tree",
          Duration.ofMillis(500),
          () -> system.count(service, query) == province.size());
    }
    report.add(
        Figure.of(
            "%,d organisations known to all services".formatted(province.size()),
            Waiting.secondsSince(imported),
            "s"));
  }

  /**
   * Lets each organisation have somebody who answers for it, and waits until reminders know them.
   */
  void appoint(Province province) throws IOException {
    Path file = folder.resolve(province.prefix() + "-appointments.csv");
    TableFile.CSV.write(province.appointments(), file);
    String what = "%,d appointments".formatted(province.size());
    long begin = System.nanoTime();
    system.post(APPOINTMENTS, TableFile.CSV, file).expect(200).has("/applied", true);
    report.add(Figure.of("import of " + what, Waiting.secondsSince(begin), "s"));
    Waiting.until(
        "notification-service's copy of the appointments",
        Duration.ofMillis(500),
        () ->
            system.count(
                    "notification",
                    "select count(*) from appointment where organisation like '%s-%%'"
                        .formatted(province.prefix()))
                == province.size());
    report.add(
        Figure.of(what + " known to notification-service", Waiting.secondsSince(begin), "s"));
  }

  /** Waits for the end of an import that goes on after its answer. */
  private void take(Answer answer, Province province) {
    if (answer.status() != 202) {
      answer.expect(200).has("/applied", true).has("/created", province.size());
      return;
    }
    String place = answer.header("Location");
    Waiting.until(
        "the end of " + place,
        Duration.ofMillis(200),
        () -> {
          JsonNode job = system.office().get(place).expect(200).json();
          return !RUNNING.contains(job.path("state").asText());
        });
    JsonNode end = system.office().get(place).expect(200).json();
    if (!end.findPath("applied").asBoolean()) {
      throw answer.notAsTold("all rows imported", end.toString());
    }
  }
}
