package org.duibiao.catalog;

import org.duibiao.chassis.problem.ProblemType;

/**
 * The kinds of failure that are the catalog's own; their words stand in {@code problems/catalog}.
 */
public enum CatalogProblem implements ProblemType {
  /** Nobody grants to themselves, in whichever of their posts. */
  SELF_GRANT(403),
  /** A post that is exercised on another's behalf is not delegated further. */
  DELEGATION_NOT_PASSED_ON(403),
  /** The same is delegated to the same person for a part of the time already. */
  DELEGATION_EXISTS(409),
  /** Something with this code is there already. */
  CODE_TAKEN(409),
  /** The person is on another organisation's roster of people at that time. */
  PERSON_ELSEWHERE(409),
  /** Something is settled for this organisation already, for a day that lies ahead. */
  RESTRUCTURING_PLANNED(409),
  /** Nothing is settled for a day that lies ahead. */
  NOTHING_PLANNED(409),
  /** The organisation is dissolved; nothing new is done there. */
  ORGANISATION_DISSOLVED(409),
  /** The state does not allow this action. */
  TRANSITION_NOT_ALLOWED(409),
  /** A guide has one draft at a time. */
  DRAFT_EXISTS(409),
  /** The content breaks a rule; the errors name the place. */
  INVALID_CONTENT(422);

  private final int status;

  CatalogProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String bundle() {
    return "problems.catalog";
  }
}
