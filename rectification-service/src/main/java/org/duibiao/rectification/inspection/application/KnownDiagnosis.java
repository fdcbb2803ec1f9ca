package org.duibiao.rectification.inspection.application;

import java.util.List;

/**
 * What an accepted diagnosis found, as the ledger told it.
 *
 * @param findings in the order of the guide; empty where the ledger has told only how many
 */
public record KnownDiagnosis(
    int met, int partlyMet, int notMet, int notApplicable, List<KnownFinding> findings) {
  /** Keeps the list as it is given. */
  public KnownDiagnosis {
    findings = List.copyOf(findings);
  }
}
