package org.duibiao.ledger.shared;

/** The topic on which this service tells its facts. */
public final class LedgerTopics {
  /** Facts, kept for ever; key = organisation code. */
  public static final String LEDGER_EVENTS = "ledger.events";

  private LedgerTopics() {}
}
