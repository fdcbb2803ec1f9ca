package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.NotAsTold;

/** What stands in people's inboxes about the ledgers of one campaign. */
final class Inbox {
  static final String PATH = "/api/notification/v1/inbox";

  private static final String DELIVERIES = "/api/notification/v1/deliveries";
  private static final Set<String> LADDER =
      Set.of("REMINDER_BEFORE_DUE", "OVERDUE_OWNER", "OVERDUE_DIGEST", "OFFICE_DIGEST");

  private Inbox() {}

  /**
   * Waits until each person's whole inbox holds exactly these messages, and gives their number. A
   * message is its kind, its organisation and, for a digest, those it names. What concerns
   * organisations that somebody has added to the sample's is left aside: who is told of those
   * depends on who was appointed there.
   */
  static int await(Situation now, Map<String, List<String>> expected) {
    expected.forEach((person, messages) -> Await.untilPasses(() -> holds(now, person, messages)));
    return hold(now, expected);
  }

  /** Checks that each person's whole inbox holds exactly these messages now. */
  static int hold(Situation now, Map<String, List<String>> expected) {
    expected.forEach((person, messages) -> holds(now, person, messages));
    return expected.values().stream().mapToInt(List::size).sum();
  }

  /** Whoever acts for somebody else is told what that one is told, and left aside here. */
  private static void holds(Situation now, String person, List<String> expected) {
    if (now.roster().delegates().contains(person)) {
      return;
    }
    List<String> seen =
        now.as(person).all(PATH).stream()
            .filter(one -> one.path("campaign").asText().equals(now.campaign()))
            .filter(one -> one.path("milestone").asText().equals(Situation.LEDGER))
            .filter(one -> LADDER.contains(one.path("kind").asText()))
            .flatMap(one -> words(one).stream())
            .sorted()
            .toList();
    List<String> wanted = expected.stream().sorted().toList();
    now.as(person)
        .get(PATH + "?limit=1")
        .check(seen.equals(wanted), person + "'s inbox: " + wanted, seen);
  }

  /** Nothing if it is only about organisations that were added to the sample's. */
  private static Optional<String> words(JsonNode message) {
    String kind = message.path("kind").asText();
    String organisation = message.path("organisation").asText();
    if (kind.endsWith("DIGEST")) {
      Set<String> named = named(message);
      return Optional.of(digest(kind, organisation, named)).filter(words -> !named.isEmpty());
    }
    return Optional.of(kind + " " + organisation).filter(words -> Roster.inSample(organisation));
  }

  /** Checks that no one, whoever cannot log in included, was told twice, and gives the number. */
  static int nobodyWasToldTwice(Situation now) {
    Set<String> told = new TreeSet<>();
    List<JsonNode> deliveries = now.office().all(DELIVERIES + "?state=SENT");
    for (JsonNode one : deliveries) {
      if (one.path("campaign").asText().equals(now.campaign())) {
        String what =
            one.path("rule").asText()
                + " of "
                + one.path("subject").asText()
                + " due "
                + one.path("dueDate").asText()
                + " to "
                + one.path("person").asText();
        if (!told.add(what)) {
          throw new NotAsTold(what + " once", "twice", DELIVERIES);
        }
      }
    }
    return told.size();
  }

  static String digest(String kind, String organisation, Set<String> named) {
    return kind + " " + organisation + " " + new TreeSet<>(named);
  }

  private static Set<String> named(JsonNode message) {
    List<String> subjects =
        message.path("subjects").findValuesAsText("organisation").stream()
            .filter(Roster::inSample)
            .toList();
    Set<String> named = subjects.stream().collect(Collectors.toCollection(TreeSet::new));
    return named.size() == subjects.size() ? named : Set.of("named twice: " + subjects);
  }
}
