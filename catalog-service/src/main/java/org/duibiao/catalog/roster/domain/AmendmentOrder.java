package org.duibiao.catalog.roster.domain;

import java.util.List;

/**
 * What is to become of one campaign's roster.
 *
 * @param open organisations that owe from now on
 * @param milestones what those owe; null is what is taken over for successors by TRANSFER, and all
 *     that is not past on the day for others
 * @param reason null where that of the change itself holds
 */
public record AmendmentOrder(
    String campaign,
    RosterConsequence obligations,
    List<String> open,
    List<String> milestones,
    String reason) {
  /** An order whose lists cannot be changed from outside. */
  public AmendmentOrder {
    open = open == null ? List.of() : List.copyOf(open);
    milestones = milestones == null ? null : List.copyOf(milestones);
  }
}
