package org.duibiao.rectification.weakness.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.weakness.domain.CriteriaHeld;
import org.duibiao.rectification.weakness.domain.ProposalOutcome;
import org.duibiao.rectification.weakness.infrastructure.CandidateProposals;
import org.duibiao.rectification.weakness.infrastructure.CandidateProposals.Moment;
import org.duibiao.rectification.weakness.infrastructure.CaseCriteria;
import org.duibiao.rectification.weakness.infrastructure.ProposalDays;

/**
 * Proposes weak organisations without anybody's asking, once a day of the domain clock in each
 * campaign that has not ended, however many look and however often.
 */
@ApplicationScoped
public class ProposalRounds {
  private final ProposalDays days;
  private final CaseCriteria criteria;
  private final CandidateProposals proposals;
  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final AuditTrail audit;
  private final Clock clock;

  ProposalRounds(
      ProposalDays days,
      CaseCriteria criteria,
      CandidateProposals proposals,
      Campaigns campaigns,
      OrganisationTree tree,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.days = days;
    this.criteria = criteria;
    this.proposals = proposals;
    this.campaigns = campaigns;
    this.tree = tree;
    this.audit = audit;
    this.clock = clock;
  }

  /** The campaigns in which nobody was proposed today. */
  @Transactional
  public List<String> due() {
    return days.due(ChinaTime.today(clock));
  }

  /** Proposes in one campaign, unless another replica did so today; it is held meanwhile. */
  @Transactional
  public void propose(String campaign) {
    LocalDate today = ChinaTime.today(clock);
    CriteriaHeld held = criteria.held(campaign);
    Optional<OrganisationNode> runner = campaigns.runner(campaign).flatMap(tree::find);
    if (runner.isPresent() && days.begin(campaign, today)) {
      Moment moment = new Moment(today, clock.instant().toString(), CandidateProposals.SYSTEM);
      note(
          campaign,
          runner.get(),
          proposals.propose(campaign, runner.get().path(), held.criteria(), moment),
          held.version());
    }
  }

  private void note(
      String campaign, OrganisationNode runner, ProposalOutcome outcome, long version) {
    if (outcome.anything()) {
      audit.recordBySystem(
          new AuditEntry(
              "calendar:PROPOSE",
              "case-candidates/" + campaign,
              runner.code(),
              null,
              outcome.said(),
              version,
              version));
    }
  }
}
