package org.duibiao.ledger.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.review.domain.Decision;
import org.duibiao.ledger.review.domain.DecisionOrder;
import org.duibiao.ledger.review.domain.Verdict;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.duibiao.ledger.shared.domain.People;

/**
 * Who grants exemption 免报 and extension 延期: whoever reviews what the organisation files, and any
 * office above it; nobody to an organisation where they, or the one for whom they act, hold a post,
 * nor for what they have begun to fill in. See {@link DecisionOrder}.
 */
@ApplicationScoped
public class GrantRule {
  private final Matters matters;

  GrantRule(Matters matters) {
    this.matters = matters;
  }

  /** Reads what is needed to decide about these organisations. */
  public Matters.Known known(Collection<OrganisationNode> organisations) {
    return matters.known(organisations);
  }

  /** What the rule says to the caller about what an organisation owes. */
  public Decision decision(
      OrganisationNode organisation, People contributors, Matters.Known known) {
    return DecisionOrder.grant(
        matters.of(organisation, contributors, known), matters.candidate(organisation));
  }

  /**
   * The post in which the caller grants something to an organisation.
   *
   * @throws DomainException SELF_GRANT or FORBIDDEN
   */
  public Post require(OrganisationNode organisation, People contributors) {
    Decision decision = decision(organisation, contributors, known(List.of(organisation)));
    if (!decision.permits()) {
      throw new DomainException(
          decision.verdict() == Verdict.THEIR_OWN
              ? LedgerProblem.SELF_GRANT
              : CommonProblem.FORBIDDEN);
    }
    return decision.post();
  }
}
