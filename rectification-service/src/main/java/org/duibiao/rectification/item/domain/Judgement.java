package org.duibiao.rectification.item.domain;

import static org.duibiao.rectification.item.domain.RectificationProblem.VERDICT_NOT_EFFECTIVE;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * What a superior found 核验结论.
 *
 * @param verifiedBy staff number of who verified
 * @param session the review session 对账会 in which it was struck off, null outside of one
 */
@Embeddable
public record Judgement(
    @Enumerated(EnumType.STRING) Verdict verdict,
    @Column(name = "verified_by") String verifiedBy,
    @Column(name = "session_id") UUID session) {
  /** Nobody has judged yet. */
  static final Judgement NONE = new Judgement(null, null, null);

  /** The judgement by which an item is struck off: effective, or none at all. */
  static Judgement striking(Verdict found, Actor verifier, UUID session) {
    if (found != Verdict.EFFECTIVE) {
      throw new DomainException(
          VERDICT_NOT_EFFECTIVE, List.of(new Fault("/verdict", "verdict.not-effective")));
    }
    return new Judgement(found, verifier.number(), session);
  }
}
