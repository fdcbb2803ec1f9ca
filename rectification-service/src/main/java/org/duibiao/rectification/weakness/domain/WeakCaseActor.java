package org.duibiao.rectification.weakness.domain;

import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.Post;

/**
 * Someone who wants to act on one case, with everything by which they might. What of it counts,
 * {@link WeakCaseRecusal} says.
 *
 * @param person staff number
 * @param committee posts of the office or a leader above the organisation, the first one best
 * @param owners posts in which they act for the organisation, the first one best
 * @param insiders those among the person and their delegators who belong to the organisation or to
 *     the unit that helps it
 */
public record WeakCaseActor(
    String person, List<Post> committee, List<Post> owners, Set<String> insiders) {
  public WeakCaseActor {
    committee = List.copyOf(committee);
    owners = List.copyOf(owners);
    insiders = Set.copyOf(insiders);
  }
}
