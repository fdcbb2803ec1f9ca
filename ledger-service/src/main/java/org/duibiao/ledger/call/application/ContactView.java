package org.duibiao.ledger.call.application;

import java.time.Instant;
import java.util.UUID;

/** A contact 催报记录: who was called about what is owed. It is never changed. */
public record ContactView(
    UUID id,
    UUID obligation,
    ContactChannel channel,
    String person,
    String note,
    Instant at,
    String recordedBy) {}
