package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** Coverage 全覆盖, held against a count of the obligations one by one. */
final class Coverage {
  private Coverage() {}

  /** How obligations stand. */
  record Tally(int expected, int onTime, int late, int overdue, int pending, int exempt) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    static Tally one(String timeliness) {
      return new Tally(
          1,
          timeliness.equals("ON_TIME") ? 1 : 0,
          timeliness.equals("LATE") ? 1 : 0,
          timeliness.equals("OVERDUE") ? 1 : 0,
          timeliness.equals("PENDING") ? 1 : 0,
          timeliness.equals("EXEMPT") ? 1 : 0);
    }

    static Tally read(JsonNode node) {
      return new Tally(
          node.path("expected").asInt(-1),
          node.path("onTime").asInt(-1),
          node.path("late").asInt(-1),
          node.path("overdue").asInt(-1),
          node.path("pending").asInt(-1),
          node.path("exempt").asInt(-1));
    }

    Tally plus(Tally other) {
      return new Tally(
          expected + other.expected,
          onTime + other.onTime,
          late + other.late,
          overdue + other.overdue,
          pending + other.pending,
          exempt + other.exempt);
    }

    boolean addsUp() {
      return expected == onTime + late + overdue + pending + exempt;
    }

    String words() {
      return "expected %d, on time %d, late %d, overdue %d, pending %d"
          .formatted(expected, onTime, late, overdue, pending);
    }
  }

  /** The coverage of one organisation. */
  static Tally of(Situation now, String organisation) {
    return Tally.read(
        now.office().get(now.ledger("/coverage?organisation=" + organisation)).expect(200).json());
  }

  /** Refuses any other coverage of an organisation. */
  static Tally is(Situation now, String organisation, Tally expected) {
    Answer answer =
        now.office().get(now.ledger("/coverage?organisation=" + organisation)).expect(200);
    Tally seen = Tally.read(answer.json());
    answer.check(seen.equals(expected), expected.toString(), seen);
    return seen;
  }

  /** Checks every node that has others below it, its children in its own list included. */
  static int addsUp(Situation now) {
    return walk(now, now.roster().top(), standing(now), false);
  }

  /** Checks every node, each branch by itself too. */
  static int addsUpAtEveryNode(Situation now) {
    return walk(now, now.roster().top(), standing(now), true);
  }

  /** How each organisation's ledger stands, one by one. */
  private static Map<String, Tally> standing(Situation now) {
    Map<String, Tally> standing = new HashMap<>();
    Caller office = now.office();
    for (JsonNode one : office.all(now.ledger("/obligations?milestone=" + Situation.LEDGER))) {
      standing.put(one.path("organisation").asText(), Tally.one(one.path("timeliness").asText()));
    }
    return standing;
  }

  private static int walk(Situation now, String node, Map<String, Tally> standing, boolean leaves) {
    Answer answer = now.office().get(now.ledger("/coverage?organisation=" + node)).expect(200);
    Tally seen = Tally.read(answer.json());
    Tally counted = counted(now, node, standing);
    Tally sum = standing.getOrDefault(node, Tally.NONE);
    Set<String> listed = new TreeSet<>();
    for (JsonNode child : answer.json().path("children")) {
      String code = child.path("organisation").asText();
      Tally below = Tally.read(child);
      answer.check(
          below.equals(counted(now, code, standing)),
          code + ": " + counted(now, code, standing),
          below);
      listed.add(code);
      sum = sum.plus(below);
    }
    answer
        .check(seen.addsUp(), node + ": expected = the sum of the five", seen)
        .check(seen.equals(counted), node + ": " + counted, seen)
        .check(seen.equals(sum), node + " = its own and its children's: " + sum, seen)
        .check(listed.equals(now.roster().below(node)), now.roster().below(node) + "", listed);
    return 1
        + listed.stream()
            .filter(code -> leaves || !now.roster().below(code).isEmpty())
            .mapToInt(code -> walk(now, code, standing, leaves))
            .sum();
  }

  private static Tally counted(Situation now, String node, Map<String, Tally> standing) {
    return now.roster().subtree(node).stream()
        .map(code -> standing.getOrDefault(code, Tally.NONE))
        .reduce(Tally.NONE, Tally::plus);
  }
}
