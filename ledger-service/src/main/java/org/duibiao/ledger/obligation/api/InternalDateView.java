package org.duibiao.ledger.obligation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.ledger.obligation.application.InternalDateDesk;
import org.duibiao.ledger.obligation.domain.InternalDate;
import org.duibiao.ledger.obligation.domain.InternalDateAction;

/** A unit's earlier date for those below it; date is null while none is set. */
public record InternalDateView(
    String campaign,
    String milestone,
    String organisation,
    LocalDate date,
    String reason,
    String setBy,
    Instant setAt,
    long version,
    List<InternalDateAction> allowedActions) {

  static InternalDateView of(InternalDateDesk.Seen seen) {
    InternalDate date = seen.date();
    return new InternalDateView(
        date.campaign(),
        date.milestone(),
        date.organisation(),
        date.date(),
        date.reason(),
        date.setBy(),
        date.setAt(),
        date.version(),
        seen.allowedActions());
  }
}
