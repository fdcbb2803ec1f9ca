package org.duibiao.ledger.entry.application;

import java.util.UUID;

/** A submission of an entry was kept, in the transaction in which it was filed. */
public record RevisionKept(UUID entry, int number) {}
