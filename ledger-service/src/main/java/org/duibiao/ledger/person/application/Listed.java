package org.duibiao.ledger.person.application;

import java.time.LocalDate;

/**
 * Somebody on the roster of people 名册.
 *
 * @param validTo last day in the organisation; null while it lasts
 */
public record Listed(
    String staffNumber,
    String name,
    String organisation,
    boolean partyMember,
    boolean teacher,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Whether the person is counted for anything: a Party member, or a teacher whether or not. */
  public boolean counted() {
    return partyMember || teacher;
  }

  /** Whether the person belongs to the organisation on a day. */
  public boolean on(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }
}
