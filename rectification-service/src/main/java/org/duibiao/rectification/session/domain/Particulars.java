package org.duibiao.rectification.session.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.duibiao.rectification.item.domain.Names;

/**
 * When and where a session is held, and who leads it.
 *
 * @param chair staff number of who leads it 主持人, null for somebody from outside; what concerns them
 *     is not decided under them
 */
@Embeddable
public record Particulars(
    @Column(name = "held_on") LocalDate heldOn,
    String place,
    String chair,
    @Column(name = "chair_name") String chairName) {

  /** The same, its chair under this name. */
  public Particulars under(String name) {
    return new Particulars(heldOn, place, chair, name);
  }

  /** Whether another day or another chair is said. */
  boolean differsInDayOrChair(Particulars other) {
    return !heldOn.equals(other.heldOn)
        || !Objects.equals(chair, other.chair)
        || !Names.same(chairName, other.chairName);
  }
}
