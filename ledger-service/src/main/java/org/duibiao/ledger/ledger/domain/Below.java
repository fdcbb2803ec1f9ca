package org.duibiao.ledger.ledger.domain;

import java.util.UUID;

/**
 * How an organisation directly below a unit stands.
 *
 * @param standing its entry's state, or EXEMPT
 * @param entry null while nothing is written
 * @param acceptedRevision the revision in force, null if none was accepted
 */
public record Below(
    String organisation, String name, String standing, UUID entry, Integer acceptedRevision) {
  /** What stands for an organisation that need not file. */
  public static final String EXEMPT = "EXEMPT";

  /** Whether a revision of it is in force. */
  public boolean accepted() {
    return acceptedRevision != null;
  }

  /** Whether its unit must explain why it is missing. */
  public boolean missing() {
    return !accepted() && !standing.equals(EXEMPT);
  }
}
