package org.duibiao.notification.deadline.domain;

import static org.duibiao.notification.deadline.domain.ObligationFact.Effect.NO;
import static org.duibiao.notification.deadline.domain.ObligationFact.Effect.UNCHANGED;
import static org.duibiao.notification.deadline.domain.ObligationFact.Effect.YES;

import java.util.Arrays;
import java.util.Optional;

/**
 * What each fact about an obligation means for its deadline: the one table of this projection. The
 * owner's reminders stop at submission and begin again when the submission is recalled or returned.
 *
 * <p>Whether an obligation was once submitted decides on overdue notices: timeliness is judged by
 * the first submission, which a return keeps and a recall takes back; what is owed after a return
 * is the correction, by its own day.
 */
public enum ObligationFact {
  OPENED("ledger.obligation-opened.v1", YES, NO),
  SUBMITTED("ledger.obligation-submitted.v1", NO, YES),
  RECALLED("ledger.obligation-recalled.v1", YES, NO),
  RETURNED("ledger.obligation-returned.v1", YES, YES),
  FULFILLED("ledger.obligation-fulfilled.v1", NO, YES),
  REOPENED("ledger.obligation-reopened.v1", YES, YES),
  EXEMPTED("ledger.obligation-exempted.v1", NO, UNCHANGED),
  EXTENDED("ledger.obligation-extended.v1", UNCHANGED, UNCHANGED);

  private final String type;
  private final Effect owed;
  private final Effect submittedOnce;

  ObligationFact(String type, Effect owed, Effect submittedOnce) {
    this.type = type;
    this.owed = owed;
    this.submittedOnce = submittedOnce;
  }

  /** The fact that an event type names; empty for types of no interest here. */
  public static Optional<ObligationFact> of(String type) {
    return Arrays.stream(values()).filter(fact -> fact.type.equals(type)).findFirst();
  }

  /** Whether the obligation is owed from now on. */
  public Effect owed() {
    return owed;
  }

  /** Whether a submission of it stands from now on, for judging timeliness. */
  public Effect submittedOnce() {
    return submittedOnce;
  }

  /** What a fact does to a yes-or-no of the deadline. */
  public enum Effect {
    YES,
    NO,
    UNCHANGED;

    /** {@code true}, {@code false}, or null where it stays as it is. */
    public String value() {
      return this == UNCHANGED ? null : Boolean.toString(this == YES);
    }
  }
}
