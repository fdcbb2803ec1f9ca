package org.duibiao.ledger.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.review.domain.Decision;
import org.duibiao.ledger.review.domain.DecisionOrder;
import org.duibiao.ledger.review.domain.Verdict;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.duibiao.ledger.shared.domain.People;

/**
 * Who accepts and returns what an organisation files: entries, ledgers and reports alike. What
 * comes from below a general branch is reviewed by its secretary, what comes from directly below a
 * committee by the committee's office 党委工作部; for the rest see {@link DecisionOrder}. A delegate
 * reviews at the delegator's level, as far as the delegation reaches.
 */
@ApplicationScoped
public class ReviewRule {
  private final Matters matters;

  ReviewRule(Matters matters) {
    this.matters = matters;
  }

  /** What the rule says to the caller about something of an organisation's. */
  public Decision decision(OrganisationNode organisation, People contributors) {
    var known = matters.known(List.of(organisation));
    return DecisionOrder.review(
        matters.of(organisation, contributors, known), matters.candidate(organisation));
  }

  /**
   * The post in which the caller reviews something of an organisation's.
   *
   * @throws DomainException SELF_REVIEW or NOT_THE_REVIEWER
   */
  public Post require(OrganisationNode organisation, People contributors) {
    Decision decision = decision(organisation, contributors);
    if (!decision.permits()) {
      throw new DomainException(
          decision.verdict() == Verdict.THEIR_OWN
              ? LedgerProblem.SELF_REVIEW
              : LedgerProblem.NOT_THE_REVIEWER);
    }
    return decision.post();
  }
}
