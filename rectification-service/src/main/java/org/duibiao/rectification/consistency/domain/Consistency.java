package org.duibiao.rectification.consistency.domain;

import java.util.List;
import java.util.Map;

/**
 * The outcome of a consistency check 数据一致性核对 over an organisation's subtree.
 *
 * @param problems accepted problems by the ledger's checkpoints
 * @param items items that are not withdrawn
 * @param byState number of items in each state, the withdrawn ones too
 * @param differences each organisation where the two do not agree; empty if all is well
 */
public record Consistency(
    long problems, long items, Map<String, Long> byState, List<Difference> differences) {

  /** An organisation where ledger and items do not agree. */
  public record Difference(
      String organisation, long problems, long items, DifferenceReason reason) {}
}
