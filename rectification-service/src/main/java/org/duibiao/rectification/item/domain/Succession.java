package org.duibiao.rectification.item.domain;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A change of secretary 书记交接, as far as items are concerned.
 *
 * @param leaving staff number of who leaves, null after a vacancy
 * @param leavingName their name, by which a plan may have meant them
 * @param successor staff number of who comes
 * @param basis the paper it rests on
 */
public record Succession(
    String organisation,
    String leaving,
    String leavingName,
    String successor,
    String successorName,
    String basis) {

  /** The one who leaves, as plans may mean them; empty after a vacancy. */
  public Optional<Person> whoLeaves() {
    return Optional.ofNullable(leaving)
        .map(number -> new Person(number, leavingName == null ? Set.of() : Set.of(leavingName)));
  }

  /** Who answers from now on, where a line meant the one who leaves; whom else it lists stays. */
  String passedOn(String responsible) {
    List<String> listed = Arrays.stream(responsible.split("[、，,;；]")).map(String::strip).toList();
    Predicate<String> leaves = one -> whoLeaves().filter(who -> who.isMeantBy(one)).isPresent();
    return listed.stream().noneMatch(leaves)
        ? successor
        : listed.stream()
            .filter(one -> !one.isEmpty())
            .map(one -> leaves.test(one) ? successor : one)
            .distinct()
            .collect(joining("、"));
  }

  /** From whom to whom, and on what it rests, for the history. */
  String told() {
    return "%s → %s；%s".formatted(who(leaving, leavingName), who(successor, successorName), basis);
  }

  private static String who(String number, String name) {
    return name == null ? number : name + " (" + number + ")";
  }
}
