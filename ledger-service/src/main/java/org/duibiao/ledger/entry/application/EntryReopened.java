package org.duibiao.ledger.entry.application;

import org.duibiao.ledger.obligation.application.Duty;

/** A correction of a unit's own entry has begun; its ledger is corrected with it. */
public record EntryReopened(Duty duty, String reason) {}
