package org.duibiao.rectification.exemplar.domain;

import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_QUOTA_REACHED;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_QUOTA_TOO_LOW;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * A batch 批次 of exemplars, with so many places of each kind. Invariant: never are more taken than
 * there are.
 *
 * @param places by kind; a kind that is missing has none
 * @param used places that are taken, by kind
 * @param version 0 for one that is not written yet
 */
public record ExemplarBatch(
    String campaign,
    String code,
    String title,
    Map<ExemplarKind, Integer> places,
    Map<ExemplarKind, Integer> used,
    long version) {
  public ExemplarBatch {
    places = Map.copyOf(places);
    used = Map.copyOf(used);
  }

  /** How many places there are of a kind. */
  public int placesOf(ExemplarKind kind) {
    return places.getOrDefault(kind, 0);
  }

  /** How many of them are taken. */
  public int usedOf(ExemplarKind kind) {
    return used.getOrDefault(kind, 0);
  }

  /**
   * Refuses one more than there are places.
   *
   * @param already whether it has a place
   */
  public void requireRoom(ExemplarKind kind, boolean already) {
    if (usedOf(kind) + (already ? 0 : 1) > placesOf(kind)) {
      throw new DomainException(EXEMPLAR_QUOTA_REACHED, kind, placesOf(kind), usedOf(kind));
    }
  }

  /** Refuses fewer places than are taken, naming each kind. */
  public void requireEnough(Map<ExemplarKind, Integer> wanted) {
    List<Fault> faults =
        Arrays.stream(ExemplarKind.values())
            .filter(kind -> wanted.getOrDefault(kind, 0) < usedOf(kind))
            .map(kind -> new Fault("/quotas", "exemplar.quota-used", kind, usedOf(kind)))
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(EXEMPLAR_QUOTA_TOO_LOW, faults);
    }
  }
}
