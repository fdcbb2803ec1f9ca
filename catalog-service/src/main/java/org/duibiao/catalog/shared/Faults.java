package org.duibiao.catalog.shared;

import static org.duibiao.catalog.CatalogProblem.INVALID_CONTENT;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.problem.DomainException;

/** Gathers what breaks a rule, so that the caller is told of everything at once. */
public final class Faults {
  private final List<DomainException.Fault> found = new ArrayList<>();

  /** Notes a fault at a place unless the rule holds. */
  public Faults require(boolean holds, String pointer, String key, Object... arguments) {
    if (!holds) {
      found.add(new DomainException.Fault(pointer, key, arguments));
    }
    return this;
  }

  /** What was found so far. */
  public List<DomainException.Fault> found() {
    return List.copyOf(found);
  }

  /**
   * Ends the examination.
   *
   * @throws DomainException INVALID_CONTENT if anything was found
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, found);
    }
  }

  /** Refuses for one fault. */
  public static DomainException of(String pointer, String key, Object... arguments) {
    return new DomainException(
        INVALID_CONTENT, List.of(new DomainException.Fault(pointer, key, arguments)));
  }
}
