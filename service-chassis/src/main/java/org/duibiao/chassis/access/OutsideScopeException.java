package org.duibiao.chassis.access;

import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;

/**
 * Someone asked for what lies outside all of their posts. To them it is the same as if it did not
 * exist; the audit trail knows better.
 */
public final class OutsideScopeException extends DomainException {
  private static final long serialVersionUID = 1L;

  private final String organisation;

  OutsideScopeException(String organisation) {
    super(CommonProblem.NOT_FOUND);
    this.organisation = organisation;
  }

  /** Whose it is, or null where that was not looked up. */
  public String organisation() {
    return organisation;
  }
}
