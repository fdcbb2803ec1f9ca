package org.duibiao.rectification.weakness.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Which organisation a case is of, in which campaign, and why: fixed with the proposal. */
@Embeddable
public record CaseOrigin(
    @Column(name = "candidate_id", updatable = false) UUID candidateId,
    @Column(updatable = false) String campaign,
    @Column(updatable = false) String organisation,
    @Column(updatable = false) CandidateReasons reasons) {
  static CaseOrigin of(CaseCandidate candidate) {
    return new CaseOrigin(
        candidate.id(),
        candidate.campaign(),
        candidate.organisation(),
        new CandidateReasons(candidate.reasons()));
  }
}
