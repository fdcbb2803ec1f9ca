package org.duibiao.rectification.inspection.application;

import java.util.List;

/** What an accepted diagnosis found, as the ledger told it. */
public record KnownDiagnosis(
    int met, int partlyMet, int notMet, int notApplicable, List<String> notMetIndicators) {}
