package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duibiao.systemtests.client.Await;

/** The clock passes a week before, the day before and the day after the ledgers are due. */
final class Reminders {
  private static final String REMINDER = "REMINDER_BEFORE_DUE";

  /** Everyone who can log in and answers for an organisation that owes a ledger. */
  private static final Map<String, List<String>> OWNERS =
      Map.of(
          "dept-01", List.of("secretary-dept-01", "officer-dept-01"),
          "dept-01-b1", List.of("secretary-dept-01-b1", "officer-dept-01-b1"),
          "dept-01-b2", List.of("secretary-dept-01-b2", "officer-dept-01-b2"),
          "dept-01-b3", List.of("secretary-dept-01-b3", "officer-dept-01-b3"),
          "dept-02", List.of("secretary-dept-02", "officer-dept-02"),
          "dept-02-b1", List.of("secretary-dept-02-b1", "officer-dept-02-b1"),
          "dept-02-b2", List.of("two-hats"),
          "direct-01", List.of("secretary-direct-01", "officer-direct-01"));

  private Reminders() {}

  static Step aWeekBefore() {
    return new Step(
        "The clock passes D-7 催办",
        "owners of missing ledgers are reminded once; who has filed is left in peace",
        now -> {
          now.clockOnlyMovesForward();
          closed(now, Set.of(FirstBranch.CODE, SecondBranch.CODE));
          now.moveClockTo(now.due().minusDays(7));
          int messages = Inbox.await(now, before(1));
          return "%s: %d reminders in %d inboxes, one each for the own obligation; dept-01-b1 and -b2 have none"
              .formatted(now.due().minusDays(7), messages, before(1).size());
        });
  }

  static Step theDayBefore() {
    return new Step(
        "The clock passes D-1",
        "only who is still missing is reminded once more",
        now -> {
          closed(now, Set.of(FirstBranch.CODE, SecondBranch.CODE, Department.CODE));
          now.moveClockTo(now.due().minusDays(1));
          int messages = Inbox.await(now, before(2));
          return "%s: once more to the missing, %d reminders in all; dept-01, -b1 and -b2 have no further one"
              .formatted(now.due().minusDays(1), messages);
        });
  }

  static Step theDayAfter() {
    return new Step(
        "The clock passes D+1 逾期",
        "owners and superiors are told once, superiors in one digest each; coverage tells overdue",
        Reminders::overdue);
  }

  private static String overdue(Situation now) {
    now.moveClockTo(now.due().plusDays(1));
    int messages = Inbox.await(now, after(now));
    int all = now.roster().owing().size();
    Coverage.is(now, now.roster().top(), new Coverage.Tally(all, 3, 0, all - 3, 0, 0));
    int nodes = Coverage.addsUp(now);
    return "%s: OVERDUE to each owner; dept-01 one digest naming b3 alone, dept-02 one of %d branches, the office one of %d directly below; %d messages in all, none twice; coverage: on time 3, overdue %d, pending 0; %d nodes add up"
        .formatted(
            now.due().plusDays(1),
            below(now, "dept-02").size(),
            overdueBelowTop(now).size(),
            messages,
            all - 3,
            nodes);
  }

  /** What everyone has got before the due date, after one or two rungs. */
  private static Map<String, List<String>> before(int rungs) {
    Map<String, List<String>> expected = new TreeMap<>();
    OWNERS.forEach(
        (organisation, people) ->
            people.forEach(person -> expected.put(person, reminders(organisation, rungs))));
    List.of("office", "leader-1", "leader-2", "auditor")
        .forEach(person -> expected.put(person, new ArrayList<>()));
    return expected;
  }

  private static List<String> reminders(String organisation, int rungs) {
    int times =
        switch (organisation) {
          case FirstBranch.CODE, SecondBranch.CODE -> 0;
          case Department.CODE -> 1;
          default -> rungs;
        };
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      messages.add(REMINDER + " " + organisation);
    }
    return messages;
  }

  /** What everyone has got from the day after on, for good. */
  static Map<String, List<String>> after(Situation now) {
    Map<String, List<String>> expected = before(2);
    Set<String> filed = Set.of(FirstBranch.CODE, SecondBranch.CODE, Department.CODE);
    OWNERS.forEach(
        (organisation, people) -> {
          if (!filed.contains(organisation)) {
            people.forEach(person -> expected.get(person).add("OVERDUE_OWNER " + organisation));
          }
        });
    expected
        .get("secretary-dept-01")
        .add(Inbox.digest("OVERDUE_DIGEST", "dept-01", Set.of(ThirdBranch.CODE)));
    expected
        .get("secretary-dept-02")
        .add(Inbox.digest("OVERDUE_DIGEST", "dept-02", below(now, "dept-02")));
    expected
        .get("office")
        .add(Inbox.digest("OVERDUE_DIGEST", now.roster().top(), overdueBelowTop(now)));
    return expected;
  }

  private static Set<String> overdueBelowTop(Situation now) {
    Set<String> below = below(now, now.roster().top());
    below.remove(Department.CODE);
    return below;
  }

  private static Set<String> below(Situation now, String organisation) {
    Set<String> below = now.roster().below(organisation);
    below.removeIf(code -> !Roster.inSample(code));
    return below;
  }

  /** Waits until it is known over there that these, and only these, owe no ledger any more. */
  private static void closed(Situation now, Set<String> filed) {
    Await.untilPasses(
        () -> {
          List<JsonNode> deadlines =
              now.office()
                  .all(
                      "/api/notification/v1/deadlines?campaign="
                          + now.campaign()
                          + "&milestone="
                          + Situation.LEDGER);
          long known = deadlines.stream().filter(Reminders::ofObligation).count();
          long open = deadlines.stream().filter(one -> open(one, filed)).count();
          int all = now.roster().owing().size();
          now.office()
              .get("/api/notification/v1/deadlines?limit=1&campaign=" + now.campaign())
              .expect(200)
              .check(known == all, all + " deadlines", known)
              .check(open == 0, "no open deadline of " + filed, open);
        });
  }

  private static boolean ofObligation(JsonNode deadline) {
    return deadline.path("subjectKind").asText().equals("OBLIGATION");
  }

  private static boolean open(JsonNode deadline, Set<String> filed) {
    return filed.contains(deadline.path("organisation").asText())
        && deadline.path("open").asBoolean(true);
  }
}
