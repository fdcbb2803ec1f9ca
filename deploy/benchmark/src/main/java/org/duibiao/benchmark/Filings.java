package org.duibiao.benchmark;

import java.util.Iterator;
import java.util.List;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.story.Filing;

/** Lets branches file their entries, so that there is something to read. */
final class Filings {
  private static final String REVIEWER = "bench-reviewer";
  private static final int DIMENSIONS = 7;
  private static final List<String> INDICATORS = List.of("branch-2.3", "branch-1.3", "branch-6.4");

  private final BenchSystem system;
  private final Report report;

  Filings(BenchSystem system, Report report) {
    this.system = system;
    this.report = report;
  }

  /**
   * One branch after the other diagnoses itself, files and has accepted an entry with three
   * problems.
   */
  void run(Province province, int entries) throws InterruptedException {
    if (entries == 0) {
      return;
    }
    system.addPerson(REVIEWER, List.of("office@" + province.top()));
    Caller office = system.office();
    Caller reviewer = system.as(REVIEWER);
    Iterator<String> branches = province.branches().limit(entries).iterator();
    long begin = System.nanoTime();
    int count = 0;
    while (branches.hasNext()) {
      file(new Filing(Activations.CAMPAIGN, branches.next()), office, reviewer, count++);
    }
    report.add(
        Figure.of(
                "an entry diagnosed, filed and accepted",
                Waiting.secondsSince(begin) * 1_000 / count,
                "ms")
            .remarked(count + " entries with 3 problems each, one after the other, mean"));
  }

  /** All indicators are met but three, which become the entry's problems. */
  private static void file(Filing filing, Caller office, Caller reviewer, int number) {
    filing.diagnose(
        office,
        DIMENSIONS,
        INDICATORS.stream()
            .map(code -> Filing.finding(code, "NOT_MET", problem(filing, code, number)))
            .toList());
    filing.submit(office).expect(200);
    filing.accept(reviewer).expect(200);
  }

  private static String problem(Filing filing, String indicator, int number) {
    return "2020年第%d季度%s在%s方面有%d项未落实到人。"
        .formatted(number % 4 + 1, filing.organisation(), indicator, number % 9 + 1);
  }
}
