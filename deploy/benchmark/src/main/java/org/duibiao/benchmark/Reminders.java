package org.duibiao.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.duibiao.systemtests.story.Campaigns;

/**
 * Lets days come on which a whole province is reminded of its ledgers, and takes the time until all
 * is told: one message to each on the first of them, and digests to their superiors on the second.
 */
final class Reminders {
  private static final double SECONDS_ALLOWED = 30;
  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final String SERVICE = "notification";
  private static final String MILESTONE = "ledger";
  private static final String CAMPAIGN = "/api/catalog/v1/campaigns/" + Activations.CAMPAIGN;

  private final BenchSystem system;
  private final Report report;

  Reminders(BenchSystem system, Report report) {
    this.system = system;
    this.report = report;
  }

  /** A week before the day on which the ledgers are due, and ten days after it. */
  void run() {
    long owed = awaitDeadlines();
    LocalDate due = Campaigns.dueDate(campaign(), MILESTONE);
    system.restart(SERVICE);
    double before = system.peakMegabytes(SERVICE);
    tell("%,d deadlines a week ahead, all told".formatted(owed), due.minusDays(7));
    tell("%,d deadlines overdue, all told".formatted(owed), due.plusDays(10));
    report.add(
        Figure.of("reminding, peak memory", system.peakMegabytes(SERVICE), "MB")
            .remarked("notification-service, resident; %.0f MB once started".formatted(before)));
  }

  /** Waits until every obligation of the campaign has its deadline. */
  private long awaitDeadlines() {
    long opened =
        system
            .office()
            .get("/api/ledger/v1/campaigns/" + Activations.CAMPAIGN)
            .expect(200)
            .json()
            .at("/obligations/opened")
            .asLong();
    long begin = System.nanoTime();
    Waiting.until(
        "a deadline for each obligation",
        Duration.ofMillis(500),
        () ->
            system.count(SERVICE, "select count(*) from deadline where subject_kind = 'OBLIGATION'")
                >= opened);
    report.add(
        Figure.of("deadlines of all obligations known", Waiting.secondsSince(begin), "s")
            .remarked(opened + " obligations, after coverage showed them"));
    return system.count(
        SERVICE,
        "select count(*) from deadline where owed and milestone = '%s'".formatted(MILESTONE));
  }

  private void tell(String what, LocalDate day) {
    String moment = day + "T09:00:00+08:00";
    long already = system.count(SERVICE, "select count(*) from message");
    long begin = System.nanoTime();
    system.office().put("/api/standalone/v1/clock", null, Map.of("now", moment)).expect(200);
    Waiting.until(what, OFTEN, () -> system.count(SERVICE, left(day, moment)) == 0);
    double seconds = Waiting.secondsSince(begin);
    long messages = system.count(SERVICE, "select count(*) from message") - already;
    report.add(
        Figure.of(what, seconds, "s").within(SECONDS_ALLOWED).remarked(messages + " messages"));
  }

  /** 1 while something is to be told that is due at the moment, or later on the day. */
  private static String left(LocalDate day, String moment) {
    return """
        select count(*) from (
          (select 1 from deadline where owed and next_rung_at <= '%1$s' limit 1)
          union all
          (select 1 from delivery where state = 'SCHEDULED' and send_at < '%2$s' limit 1)) as left_over
        """
        .formatted(moment, day + "T20:00:00+08:00");
  }

  private JsonNode campaign() {
    return system.office().get(CAMPAIGN).expect(200).json();
  }
}
