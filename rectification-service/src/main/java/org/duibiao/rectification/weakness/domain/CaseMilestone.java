package org.duibiao.rectification.weakness.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A milestone of a construction plan, with its mark once it is reached.
 *
 * @param doneOn null while it is open
 * @param doneBy staff number, null while it is open
 * @param note how it was reached, may be null
 */
@Embeddable
public record CaseMilestone(
    String title,
    @Column(name = "due_date") LocalDate dueDate,
    @Column(name = "done_on") LocalDate doneOn,
    @Column(name = "done_by") String doneBy,
    String note) {
  /** One that is still to be reached. */
  public static CaseMilestone open(String title, LocalDate dueDate) {
    return new CaseMilestone(title, dueDate, null, null, null);
  }

  /** Whether it is reached. */
  public boolean done() {
    return doneOn != null;
  }

  CaseMilestone reached(LocalDate day, String person, String how) {
    return new CaseMilestone(title, dueDate, day, person, how);
  }
}
