package org.duibiao.benchmark;

import java.time.Duration;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.story.Campaigns;

/** Begins the notice's campaign over all organisations, and takes the time until it shows. */
final class Activations {
  /** The campaign that everyone is in. */
  static final String CAMPAIGN = Campaigns.NOTICE;

  private static final String CATALOG = "/api/catalog/v1/campaigns/" + CAMPAIGN;
  private static final String LEDGER = "/api/ledger/v1/campaigns/" + CAMPAIGN;
  private static final double SECONDS_ALLOWED = 60;
  private static final Duration OFTEN = Duration.ofMillis(50);

  private final BenchSystem system;
  private final Report report;

  Activations(BenchSystem system, Report report) {
    this.system = system;
    this.report = report;
  }

  /** Begins it. */
  void run() {
    Caller office = system.office();
    String etag = office.get(CATALOG).expect(200).etag();
    long begin = System.nanoTime();
    int onRoster =
        office
            .post(CATALOG + "/activation", etag, null)
            .expect(202)
            .json()
            .path("organisations")
            .asInt();
    report.add(
        Figure.of("activation, answered", Waiting.secondsSince(begin), "s")
            .remarked(onRoster + " organisations on the roster"));
    Waiting.until("the campaign's obligations", OFTEN, () -> isReady(office));
    report.add(
        Figure.of("activation, all obligations open", Waiting.secondsSince(begin), "s")
            .within(SECONDS_ALLOWED)
            .remarked(obligations(office) + " obligations"));
    Waiting.until(
        "coverage of the whole",
        OFTEN,
        () ->
            office.get(LEDGER + "/coverage").expect(200).json().path("expected").asInt()
                == onRoster);
    report.add(
        Figure.of("activation, coverage shows them", Waiting.secondsSince(begin), "s")
            .within(SECONDS_ALLOWED));
  }

  private static boolean isReady(Caller office) {
    var answer = office.get(LEDGER);
    return answer.status() == 200 && answer.json().path("ready").asBoolean();
  }

  private static long obligations(Caller office) {
    return office.get(LEDGER).expect(200).json().at("/obligations/opened").asLong();
  }
}
