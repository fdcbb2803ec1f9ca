package org.duibiao.ledger.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import org.duibiao.ledger.obligation.domain.InternalDate;

/** A unit's earlier date for those below it; date is null while none is set. */
public record InternalDateView(
    String campaign,
    String milestone,
    String organisation,
    LocalDate date,
    String reason,
    String setBy,
    Instant setAt,
    long version) {

  static InternalDateView of(InternalDate date) {
    return new InternalDateView(
        date.campaign(),
        date.milestone(),
        date.organisation(),
        date.date(),
        date.reason(),
        date.setBy(),
        date.setAt(),
        date.version());
  }
}
