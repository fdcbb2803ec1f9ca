package org.duibiao.ledger.review.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Something of an organisation's that is to be reviewed or granted.
 *
 * @param organisation whose it is
 * @param levels the organisations above, the nearest first
 * @param interested whose own it is: who contributed to it, and who holds a post at the
 *     organisation
 */
public record Matter(String organisation, List<Level> levels, Set<String> interested) {
  /** Whether it is somebody's own, or that of one for whom they act. */
  boolean concerns(Collection<String> persons) {
    return !Collections.disjoint(interested, persons);
  }

  /** Whether it is not everybody's own. */
  boolean leavesAnyOf(Set<String> persons) {
    return !interested.containsAll(persons);
  }
}
