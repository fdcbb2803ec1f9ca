package org.duibiao.ledger.ledger.application;

/** Nothing needs to be said to take in what was accepted below since. */
public record LedgerSupplement() {}
