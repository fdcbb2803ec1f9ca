package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;

/**
 * The campaign in which the story takes place, and who and when. Invariant: every date of the story
 * is counted from the day on which the ledgers are due.
 *
 * @param gateway where it takes place
 * @param campaign code of the campaign
 * @param due the day on which the ledgers are due
 * @param shift days by which the campaign's dates differ from the notice's
 * @param today the domain clock's day when the story begins
 * @param roster who takes part
 * @param begun how many requests had been asked before
 */
public record Situation(
    Gateway gateway,
    String campaign,
    LocalDate due,
    int shift,
    LocalDate today,
    Roster roster,
    int begun) {
  /** The ledger's milestone of the notice's campaign. */
  static final String LEDGER = "ledger";

  static final String OFFICE = "office";

  private static final String CLOCK = "/api/standalone/v1/clock";

  static Situation find(Gateway gateway) {
    Caller office = gateway.as(OFFICE);
    int begun = gateway.diary().size();
    LocalDate today = today(gateway);
    JsonNode campaign = Campaigns.forDay(office, today);
    LocalDate due = Campaigns.dueDate(campaign, LEDGER);
    return new Situation(
        gateway,
        campaign.path("code").asText(),
        due,
        Campaigns.shiftOf(due),
        today,
        Roster.read(office, campaign.path("organisation").asText(), today),
        begun);
  }

  /** The day that the domain clock shows. */
  public static LocalDate today(Gateway gateway) {
    Answer clock = gateway.as(OFFICE).get(CLOCK).expect(200);
    return OffsetDateTime.parse(clock.json().path("now").asText()).toLocalDate();
  }

  Caller as(String user) {
    return gateway.as(user);
  }

  Caller office() {
    return as(OFFICE);
  }

  /** A path of this campaign in the ledger. */
  String ledger(String path) {
    return "/api/ledger/v1/campaigns/" + campaign + path;
  }

  /** A resource of an organisation in this campaign: {@code entry}, {@code diagnosis}, … */
  String of(String organisation, String resource) {
    return ledger("/organisations/" + organisation + "/" + resource);
  }

  /** Moves the domain clock to the morning of a day. */
  Answer moveClockTo(LocalDate day) {
    return office().put(CLOCK, null, Map.of("now", day + "T09:00:00+08:00")).expect(200);
  }

  /** Refuses to go back. */
  void clockOnlyMovesForward() {
    office()
        .put(CLOCK, null, Map.of("now", today.minusDays(1) + "T09:00:00+08:00"))
        .problem(409, "clock-backwards");
  }
}
