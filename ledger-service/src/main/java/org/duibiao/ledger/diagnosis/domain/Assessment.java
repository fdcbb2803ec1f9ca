package org.duibiao.ledger.diagnosis.domain;

import java.util.List;
import java.util.Set;

/**
 * What is to be recorded: whole dimensions first, findings as exceptions from them.
 *
 * @param dimensions results of whole dimensions
 * @param findings single findings
 * @param keepingEvidence indicators whose finding says nothing of evidence: theirs stays
 */
public record Assessment(
    List<DimensionResult> dimensions, List<Finding> findings, Set<String> keepingEvidence) {
  /** The result of a whole dimension. */
  public record DimensionResult(int number, FindingResult result) {}
}
