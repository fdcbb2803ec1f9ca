package org.duibiao.rectification.session.domain;

import jakarta.persistence.Embeddable;
import org.duibiao.rectification.item.domain.Names;

/**
 * Somebody who was present.
 *
 * @param number staff number, null where none is known
 * @param post as what they were there, null if it was not said
 */
@Embeddable
public record Attendee(String name, String number, String post) {

  /** The same under this name. */
  public Attendee called(String known) {
    return new Attendee(known, number, post);
  }

  /** Whether this is the same person; namesakes are told apart by their staff numbers alone. */
  boolean isAlso(Attendee other) {
    return number != null && other.number != null
        ? number.equals(other.number)
        : Names.same(name, other.name);
  }
}
