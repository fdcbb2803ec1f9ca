package org.duibiao.rectification.item.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

  /** What a plan may have called the one who leaves; empty after a vacancy. */
  public List<String> leavingAs() {
    return leaving == null
        ? List.of()
        : Stream.of(leaving, leavingName).filter(Objects::nonNull).distinct().toList();
  }

  /** From whom to whom, and on what it rests, for the history. */
  String told() {
    return "%s → %s；%s".formatted(who(leaving, leavingName), who(successor, successorName), basis);
  }

  private static String who(String number, String name) {
    return name == null ? number : name + " (" + number + ")";
  }
}
