package org.duibiao.rectification.weakness.application;

import java.util.List;
import org.duibiao.rectification.weakness.domain.CandidateAction;
import org.duibiao.rectification.weakness.domain.CaseCandidate;

/**
 * A proposal as one caller sees it at one moment.
 *
 * @param allowedActions exactly what would succeed for the caller now
 */
public record CandidateReading(
    CaseCandidate candidate, String organisationName, List<CandidateAction> allowedActions) {}
