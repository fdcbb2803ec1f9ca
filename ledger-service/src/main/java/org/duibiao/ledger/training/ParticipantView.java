package org.duibiao.ledger.training;

import java.math.BigDecimal;

/** Somebody in a class; name and organisation are null where the roster does not know them. */
public record ParticipantView(
    String staffNumber,
    String name,
    String organisation,
    Attendance attendance,
    BigDecimal hours) {}
