package org.duibiao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duibiao.ledger.coverage.domain.Bucket;
import org.duibiao.ledger.coverage.domain.DaySeries;
import org.duibiao.ledger.coverage.domain.Step;
import org.duibiao.ledger.coverage.domain.Tally;
import org.duibiao.ledger.obligation.domain.Obligation;

/**
 * The coverage as somebody would count it who knows every organisation, obligation and diagnosis by
 * heart: from scratch, in plain Java, without a sum that is kept.
 */
final class CoverageModel {
  /** A diagnosis as it was filed: by which guide, and a letter for each of its indicators. */
  record Filed(String guide, String letters) {}

  private record Place(String parent, String type) {}

  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Filed> filed = new HashMap<>();
  private final Map<String, Filed> accepted = new HashMap<>();
  private final Map<LocalDate, Map<String, DaySeries.Day>> past = new HashMap<>();
  private final Map<String, Map<Step, Long>> today = new HashMap<>();
  private final Map<String, String> lastStanding = new HashMap<>();
  private final Map<String, String> lastPlace = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  void place(String code, String parent, String type) {
    places.put(code, new Place(parent, type));
  }

  List<String> nodes() {
    return List.copyOf(places.keySet());
  }

  boolean known(String code) {
    return places.containsKey(code);
  }

  String type(String code) {
    return places.get(code).type();
  }

  /** Codes from the top down; none while a superior is unknown. */
  List<String> lineage(String code) {
    LinkedList<String> lineage = new LinkedList<>();
    String at = code;
    while (at != null) {
      if (!places.containsKey(at)) {
        return List.of();
      }
      lineage.addFirst(at);
      at = places.get(at).parent();
    }
    return lineage;
  }

  /** Notes a step as it happens where the organisation stands then. */
  void step(String organisation, Step step, Filed diagnosis) {
    switch (step) {
      case SUBMITTED -> filed.put(organisation, diagnosis);
      case ACCEPTED -> accepted.put(organisation, filed.get(organisation));
      case RECALLED -> {
        filed.put(organisation, accepted.get(organisation));
        seen.add("recalled");
      }
      case RETURNED -> {}
    }
    for (String node : lineage(organisation)) {
      today.computeIfAbsent(node, key -> new HashMap<>()).merge(step, 1L, Long::sum);
    }
  }

  /** Counts of obligations by node and mark. */
  Map<String, Map<String, Long>> marks(List<Obligation> obligations) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Obligation one : obligations) {
      List<String> lineage = lineage(one.organisation());
      lineage.forEach(node -> add(counts, node, mark(one)));
      if (!lineage.isEmpty()) {
        note(one.organisation(), mark(one), lineage);
      }
    }
    return counts;
  }

  private void note(String organisation, String mark, List<String> lineage) {
    int type = mark.indexOf('/');
    String review = mark.substring(mark.lastIndexOf('/') + 1);
    seen.add(review);
    String standing = mark.substring(type);
    String place = lineage + mark.substring(0, type);
    boolean same = standing.equals(lastStanding.put(organisation, standing));
    if (!place.equals(lastPlace.put(organisation, place)) && same) {
      seen.add("moved " + review);
    }
  }

  /** What happened in the history so far; one in which little did proves little. */
  Set<String> seen() {
    return seen;
  }

  private String mark(Obligation one) {
    boolean filedOnce = one.bucket().equals(Bucket.ON_TIME) || one.bucket().equals(Bucket.LATE);
    String review =
        !filedOnce || one.passedAtFirstReview() == null
            ? "NONE"
            : one.passedAtFirstReview() ? "PASSED" : "RETURNED";
    return type(one.organisation()) + "/" + one.bucket().text() + "/" + review;
  }

  /** Counts of what was filed, and of who owes it, by one guide. */
  Map<String, Map<String, Long>> findings(
      List<Obligation> obligations, String guide, UnaryOperator<String> guides) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Obligation one : obligations) {
      if (lineage(one.organisation()).isEmpty()) {
        continue;
      }
      Optional<Filed> last = Optional.ofNullable(filed.get(one.organisation()));
      boolean owes = last.isPresent() || !one.bucket().equals(Bucket.EXEMPT);
      String by = last.map(Filed::guide).orElseGet(() -> guides.apply(one.organisation()));
      if (owes && guide.equals(by)) {
        lineage(one.organisation()).forEach(node -> found(counts, node, last));
      }
    }
    return counts;
  }

  private static void found(
      Map<String, Map<String, Long>> counts, String node, Optional<Filed> last) {
    add(counts, node, "OWED");
    String letters = last.map(Filed::letters).orElse("");
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) != '-') {
        add(counts, node, (i + 1) + letters.substring(i, i + 1));
      }
    }
  }

  private static void add(Map<String, Map<String, Long>> counts, String node, String mark) {
    counts.computeIfAbsent(node, key -> new HashMap<>()).merge(mark, 1L, Long::sum);
  }

  /** Remembers how every node stands as a day ends. */
  void endOfDay(LocalDate day, List<Obligation> obligations) {
    Map<String, DaySeries.Day> stood = new HashMap<>();
    nodes().forEach(node -> stood.put(node, day(node, day, obligations)));
    past.put(day, stood);
    today.clear();
  }

  private DaySeries.Day day(String node, LocalDate day, List<Obligation> obligations) {
    Map<String, Long> buckets = new HashMap<>();
    obligations.stream()
        .filter(one -> lineage(one.organisation()).contains(node))
        .forEach(one -> buckets.merge(one.bucket().text(), 1L, Long::sum));
    Map<Step, Long> steps = today.getOrDefault(node, Map.of());
    return new DaySeries.Day(
        day,
        Tally.of(buckets, day),
        steps.getOrDefault(Step.SUBMITTED, 0L),
        steps.getOrDefault(Step.ACCEPTED, 0L),
        steps.getOrDefault(Step.RETURNED, 0L));
  }

  /** How a node stood on the days from one to another. */
  List<DaySeries.Day> days(String node, LocalDate from, LocalDate to) {
    List<DaySeries.Day> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days.add(past.get(day).getOrDefault(node, new DaySeries.Day(day, Tally.EMPTY, 0, 0, 0)));
    }
    return days;
  }
}
