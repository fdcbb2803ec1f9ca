package org.duibiao.rectification.exemplar.domain;

import static java.util.stream.Collectors.toMap;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_QUOTA_REACHED;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_QUOTA_TOO_LOW;
import static org.duibiao.rectification.exemplar.domain.ExemplarProblem.EXEMPLAR_QUOTA_TWICE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * A batch 批次 of exemplars, with so many places of each kind, said once for each. Invariant: never
 * are more taken than there are.
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

  /** So many places of a kind, as the office says. */
  public record Quota(ExemplarKind kind, int places) {}

  /**
   * The places by kind.
   *
   * @throws DomainException EXEMPLAR_QUOTA_TWICE if a kind stands twice, naming each but the first
   */
  public static Map<ExemplarKind, Integer> eachOnce(List<Quota> quotas) {
    List<ExemplarKind> kinds = quotas.stream().map(Quota::kind).toList();
    List<Fault> faults =
        IntStream.range(0, kinds.size())
            .filter(i -> kinds.indexOf(kinds.get(i)) < i)
            .mapToObj(i -> new Fault("/quotas/" + i + "/kind", "exemplar.quota-twice"))
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(EXEMPLAR_QUOTA_TWICE, faults);
    }
    return quotas.stream().collect(toMap(Quota::kind, Quota::places));
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
