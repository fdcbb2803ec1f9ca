package org.duibiao.rectification.item.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The later date that a superior granted last 延期.
 *
 * @param grantedBy staff number of who granted it
 * @param onBehalfOf whose post was used by delegation, null if it was the person's own
 * @param reason why
 * @param until the date that was granted
 */
public record Deferral(
    String grantedBy, String onBehalfOf, String reason, LocalDate until, Instant at) {

  /** The last one of an item's history; empty if none was granted. */
  static Optional<Deferral> last(List<HistoryEntry> history, List<Change> changes) {
    return IntStream.range(0, history.size())
        .filter(step -> history.get(step).action() == ItemAction.DEFER)
        .max()
        .stream()
        .mapToObj(step -> of(history.get(step), until(step, changes)))
        .findFirst();
  }

  private static Deferral of(HistoryEntry step, LocalDate until) {
    return new Deferral(step.person(), step.onBehalfOf(), step.reason(), until, step.at());
  }

  /** Every deferral puts the date otherwise; null only for one from before that was kept. */
  private static LocalDate until(int step, List<Change> changes) {
    return changes.stream()
        .filter(change -> change.step() == step && change.field() == ItemField.DUE_DATE)
        .map(Change::after)
        .map(LocalDate::parse)
        .findFirst()
        .orElse(null);
  }
}
