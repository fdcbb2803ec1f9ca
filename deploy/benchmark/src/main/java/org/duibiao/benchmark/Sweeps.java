package org.duibiao.benchmark;

import java.util.Map;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** What somebody at the top does to everyone below at once. */
final class Sweeps {
  private static final String LEDGER = "/api/ledger/v1/campaigns/" + Activations.CAMPAIGN;
  private static final String RECTIFICATION =
      "/api/rectification/v1/campaigns/" + Activations.CAMPAIGN;
  private static final String LATER = "2021-05-10";

  private final BenchSystem system;
  private final Report report;
  private final Province province;

  Sweeps(BenchSystem system, Report report, Province province) {
    this.system = system;
    this.report = report;
    this.province = province;
  }

  /** More time for all, cases proposed among all, everything counted from scratch. */
  void run() {
    Caller office = system.office();
    take(
        "an extension for all",
        () ->
            office.create(
                LEDGER + "/organisations/" + province.top() + "/extensions",
                Map.of("milestone", "ledger", "until", LATER, "reason", "全省顺延", "subtree", true)),
        201);
    take(
        "cases proposed among all",
        () -> office.create(RECTIFICATION + "/case-candidates", Map.of()),
        200);
    take(
        "coverage of all counted from scratch",
        () -> office.get(LEDGER + "/coverage/verification?organisation=" + province.top()),
        200);
  }

  private void take(String what, java.util.function.Supplier<Answer> action, int expected) {
    long begin = System.nanoTime();
    Answer answer = action.get();
    double seconds = Waiting.secondsSince(begin);
    if (answer.status() == expected) {
      report.add(Figure.of(what, seconds, "s"));
    } else {
      report.error(what + ": " + answer.status() + " " + answer.body());
    }
  }
}
