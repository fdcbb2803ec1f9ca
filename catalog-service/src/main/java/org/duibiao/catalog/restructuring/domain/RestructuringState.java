package org.duibiao.catalog.restructuring.domain;

import static org.duibiao.catalog.CatalogProblem.TRANSITION_NOT_ALLOWED;

import java.util.Map;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;

/** Where a restructuring stands; the table below is the only list of what leads where. */
public enum RestructuringState {
  /** Its day lies ahead. */
  PLANNED,
  /** In effect. */
  APPLIED,
  /** Called off before its day. */
  CANCELLED,
  /** It no longer fitted on its day; nothing was changed. */
  FAILED;

  /** It takes effect. */
  public static final String APPLY = "APPLY";

  /** It is called off. */
  public static final String CANCEL = "CANCEL";

  /** It cannot take effect. */
  public static final String FAIL = "FAIL";

  private static final Map<RestructuringState, Map<String, RestructuringState>> TRANSITIONS =
      Map.of(PLANNED, Map.of(APPLY, APPLIED, CANCEL, CANCELLED, FAIL, FAILED));

  /** What people can do in this state; the rest the day does. */
  public Set<String> actions() {
    return this == PLANNED ? Set.of(CANCEL) : Set.of();
  }

  /**
   * The state that an action leads to.
   *
   * @throws DomainException TRANSITION_NOT_ALLOWED if it is not declared
   */
  public RestructuringState after(String action) {
    RestructuringState next = TRANSITIONS.getOrDefault(this, Map.of()).get(action);
    if (next == null) {
      throw new DomainException(TRANSITION_NOT_ALLOWED, this, action);
    }
    return next;
  }
}
