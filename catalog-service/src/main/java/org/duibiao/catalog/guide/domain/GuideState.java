package org.duibiao.catalog.guide.domain;

import static org.duibiao.catalog.CatalogProblem.TRANSITION_NOT_ALLOWED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;

/** Where a version of a guide stands; the table below is the only list of what leads where. */
public enum GuideState {
  /** Being written. */
  DRAFT,
  /** In use, never to change. */
  PUBLISHED,
  /** No longer for new campaigns; those that use it go on. */
  RETIRED;

  private static final Map<GuideState, Map<GuideAction, GuideState>> TABLE =
      new EnumMap<>(
          Map.of(
              DRAFT, Map.of(GuideAction.UPDATE, DRAFT, GuideAction.PUBLISH, PUBLISHED),
              PUBLISHED, Map.of(GuideAction.RETIRE, RETIRED),
              RETIRED, Map.of()));

  /** What can be done in this state. */
  public Set<GuideAction> actions() {
    return TABLE.get(this).keySet();
  }

  /**
   * The state that an action leads to.
   *
   * @throws DomainException TRANSITION_NOT_ALLOWED if it is not declared
   */
  public GuideState after(GuideAction action) {
    GuideState next = TABLE.get(this).get(action);
    if (next == null) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, this, action);
    }
    return next;
  }
}
