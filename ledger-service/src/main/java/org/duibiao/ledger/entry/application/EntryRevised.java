package org.duibiao.ledger.entry.application;

import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.shared.domain.Author;

/** A unit's own entry, still filed, has another revision; its ledger is filed anew with it. */
public record EntryRevised(Duty duty, Author signer, String reason) {}
