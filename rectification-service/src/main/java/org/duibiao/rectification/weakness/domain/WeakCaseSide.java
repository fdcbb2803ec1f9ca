package org.duibiao.rectification.weakness.domain;

/** Whose business an action on a case is; who that is, {@link WeakCaseRecusal} says. */
public enum WeakCaseSide {
  /** The committee above, by its office or a leader: “院党委……制定建设方案”. */
  COMMITTEE,
  /** The organisation itself, or those above on its behalf. */
  OWNER,
  /** The committee, by somebody who belongs neither to the organisation nor to its helpers. */
  OVERSIGHT,
  /** The same, by somebody who does not answer for the case as its assigned leader either. */
  VERDICT,
  /** What follows from the calendar. */
  CALENDAR
}
