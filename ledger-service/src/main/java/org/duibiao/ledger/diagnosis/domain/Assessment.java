package org.duibiao.ledger.diagnosis.domain;

import java.util.List;

/**
 * What is to be recorded: whole dimensions first, findings as exceptions from them.
 *
 * @param dimensions results of whole dimensions
 * @param findings single findings
 */
public record Assessment(List<DimensionResult> dimensions, List<Finding> findings) {
  /** The result of a whole dimension. */
  public record DimensionResult(int number, FindingResult result) {}
}
