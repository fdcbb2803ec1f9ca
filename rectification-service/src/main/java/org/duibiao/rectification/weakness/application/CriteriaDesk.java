package org.duibiao.rectification.weakness.application;

import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.weakness.domain.Criteria;
import org.duibiao.rectification.weakness.domain.CriteriaHeld;
import org.duibiao.rectification.weakness.domain.ProposalOutcome;
import org.duibiao.rectification.weakness.infrastructure.CandidateProposals;
import org.duibiao.rectification.weakness.infrastructure.CandidateProposals.Moment;
import org.duibiao.rectification.weakness.infrastructure.CaseCriteria;

/** The criteria of a campaign, and the proposals that follow from them. */
@ApplicationScoped
public class CriteriaDesk {
  private static final Set<String> OFFICES = Set.of(OFFICE);

  private final CaseCriteria criteria;
  private final CandidateProposals proposals;
  private final Campaigns campaigns;
  private final OrganisationTree tree;
  private final Access access;
  private final AuditTrail audit;
  private final Clock clock;

  CriteriaDesk(
      CaseCriteria criteria,
      CandidateProposals proposals,
      Campaigns campaigns,
      OrganisationTree tree,
      Access access,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.criteria = criteria;
    this.proposals = proposals;
    this.campaigns = campaigns;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** What holds in a campaign that concerns the caller; version 0 is the default. */
  @Transactional
  public CriteriaHeld get(String campaign) {
    requireConcerned(campaign);
    return criteria.of(campaign);
  }

  /** Sets what holds from now on; proposals are made anew when they are asked for. */
  @Transactional
  public CriteriaHeld save(String campaign, String ifMatch, Supplier<Criteria> content) {
    OrganisationNode runner = running(campaign);
    Post post = access.postFor(runner, OFFICES);
    CriteriaHeld before = criteria.held(campaign);
    IfMatch.check(ifMatch, before.version());
    criteria.save(campaign, content.get().requireAny());
    CriteriaHeld after = criteria.of(campaign);
    note("saveCaseCriteria", "case-criteria/" + campaign, runner, post, null, before, after);
    return after;
  }

  /** Proposes weak organisations below who runs the campaign. */
  @Transactional
  public ProposalOutcome propose(String campaign) {
    OrganisationNode runner = running(campaign);
    Post post = access.postFor(runner, OFFICES);
    CriteriaHeld held = criteria.held(campaign);
    Moment moment =
        new Moment(ChinaTime.today(clock), clock.instant().toString(), access.caller().person());
    ProposalOutcome outcome = proposals.propose(campaign, runner.path(), held.criteria(), moment);
    String subject = "case-candidates/" + campaign;
    note("proposeCases", subject, runner, post, outcome.said(), held, held);
    return outcome;
  }

  private void note(
      String operation,
      String subject,
      OrganisationNode runner,
      Post post,
      String reason,
      CriteriaHeld before,
      CriteriaHeld after) {
    audit.record(
        new AuditEntry(
            operation,
            subject,
            runner.code(),
            post.toString(),
            reason,
            before.version(),
            after.version()));
  }

  private void requireConcerned(String campaign) {
    if (!campaigns.concerns(access.scope(), campaign)) {
      throw access.notFound(campaigns.exists(campaign));
    }
  }

  /** Who runs a campaign, if the caller may act for them. */
  private OrganisationNode running(String campaign) {
    requireConcerned(campaign);
    OrganisationNode runner =
        campaigns
            .runner(campaign)
            .flatMap(tree::find)
            .orElseThrow(() -> new DomainException(NOT_FOUND));
    if (!access.mayAct(runner, OFFICES)) {
      throw new DomainException(FORBIDDEN);
    }
    return runner;
  }
}
