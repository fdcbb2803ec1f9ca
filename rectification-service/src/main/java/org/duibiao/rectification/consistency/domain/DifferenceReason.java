package org.duibiao.rectification.consistency.domain;

/** In what an organisation's items differ from the ledger's checkpoint. */
public enum DifferenceReason {
  /** Fewer items than accepted problems: something was lost on the way. */
  ITEMS_MISSING,
  /** More items than accepted problems. */
  ITEMS_TOO_MANY,
  /** As many, but not the same. */
  DIGEST_DIFFERS;

  /** The reason for counts that differ, or for digests that do where the counts do not. */
  public static DifferenceReason of(long problems, long items) {
    if (items == problems) {
      return DIGEST_DIFFERS;
    }
    return items < problems ? ITEMS_MISSING : ITEMS_TOO_MANY;
  }
}
