package org.duibiao.catalog.handover.application;

import java.util.Set;
import org.duibiao.catalog.shared.Actor;

/**
 * Who hands a post over, and by what right.
 *
 * @param person staff number of the one who does it
 * @param concerned all whom the act concerns: that person, and the one for whom he acts
 * @param fromAbove whether it is done as the office, or as secretary of a superior organisation;
 *     otherwise only the leaving secretary may
 */
public record Giver(String person, Set<String> concerned, boolean fromAbove, Actor actor) {
  /** Whether a person does it, or has it done on his behalf: nobody grants to themselves. */
  boolean isOrActsFor(String other) {
    return concerned.contains(other);
  }
}
