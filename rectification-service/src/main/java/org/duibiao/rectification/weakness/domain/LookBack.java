package org.duibiao.rectification.weakness.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * The second look 回头看 at a case that was closed.
 *
 * @param due when it is due, null while the case is not closed
 * @param told whether it was told that its day has come
 * @param result what it found, null until it was taken; so the rest
 */
@Embeddable
public record LookBack(
    @Column(name = "look_back_due") LocalDate due,
    @Column(name = "look_back_told") boolean told,
    @Enumerated(EnumType.STRING) @Column(name = "look_back_result") LookBackResult result,
    @Column(name = "look_back_findings") String findings,
    @Column(name = "look_back_by") String by,
    @Column(name = "look_back_on") LocalDate on) {
  /** None is scheduled. */
  static final LookBack NONE = new LookBack(null, false, null, null, null, null);

  /** One that is still to come. */
  static LookBack scheduled(LocalDate day) {
    return new LookBack(day, false, null, null, null, null);
  }

  /** Whether it is to be taken on a day. */
  boolean dueOn(LocalDate day) {
    return due != null && on == null && !day.isBefore(due);
  }

  /** The same once it was told that its day has come. */
  LookBack announced() {
    return new LookBack(due, true, result, findings, by, on);
  }

  /** The same once it was taken. */
  LookBack taken(LookBackResult found, String what, String person, LocalDate day) {
    return new LookBack(due, told, found, what, person, day);
  }

  /** What remains of it once the case is open again: what was found, and no day. */
  LookBack over() {
    return new LookBack(null, told, result, findings, by, on);
  }
}
