package org.duibiao.ledger.obligation.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.obligation.domain.ObligationState.SUBMITTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.coverage.application.CoverageKeeper;
import org.duibiao.ledger.coverage.domain.Step;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.infrastructure.Obligations;
import org.duibiao.ledger.shared.LedgerTopics;

/**
 * Finds what an organisation owes, and changes it: the change, the fact about it and its count in
 * the coverage go into one transaction. What the caller does not reach, or does not owe, is absent.
 */
@ApplicationScoped
public class DutyDesk {
  private final CampaignDesk campaigns;
  private final Obligations obligations;
  private final CoverageKeeper coverage;
  private final Outbox outbox;
  private final EntityManager database;
  private final Access access;

  DutyDesk(
      CampaignDesk campaigns,
      Obligations obligations,
      CoverageKeeper coverage,
      Outbox outbox,
      EntityManager database,
      Access access) {
    this.campaigns = campaigns;
    this.obligations = obligations;
    this.coverage = coverage;
    this.outbox = outbox;
    this.database = database;
    this.access = access;
  }

  /** The ledger or entry an organisation owes, for reading. */
  public Duty ledger(String campaign, String organisation) {
    return duty(campaign, organisation, Optional.empty(), false);
  }

  /** The same for writing: nobody else writes it until the transaction ends. */
  public Duty ledgerHeld(String campaign, String organisation) {
    return duty(campaign, organisation, Optional.empty(), true);
  }

  /** What an organisation owes at a milestone, for reading. */
  public Duty at(String campaign, String organisation, String milestone) {
    return duty(campaign, organisation, Optional.of(Inputs.word(milestone)), false);
  }

  /** The same for writing: nobody else writes it until the transaction ends. */
  public Duty atHeld(String campaign, String organisation, String milestone) {
    return duty(campaign, organisation, Optional.of(Inputs.word(milestone)), true);
  }

  /** Changes an obligation, tells the fact and counts it. */
  public void change(Obligation obligation, Consumer<Obligation> how) {
    ObligationState before = obligation.state();
    how.accept(obligation);
    database.flush();
    coverage.changed(obligation.id(), step(before, obligation.state()));
    outbox.append(LedgerTopics.LEDGER_EVENTS, obligation);
  }

  private static Optional<Step> step(ObligationState before, ObligationState after) {
    if (before == after) {
      return Optional.empty();
    }
    return switch (after) {
      case SUBMITTED -> Optional.of(Step.SUBMITTED);
      case FULFILLED -> Optional.of(Step.ACCEPTED);
      case RETURNED -> Optional.of(Step.RETURNED).filter(step -> before == SUBMITTED);
      case PENDING -> Optional.of(Step.RECALLED).filter(step -> before == SUBMITTED);
      case EXEMPT -> Optional.empty();
    };
  }

  private Duty duty(
      String campaignCode, String organisation, Optional<String> milestone, boolean held) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Campaign campaign = campaigns.visible(campaignCode);
    String code = campaigns.milestone(campaign, milestone, "{milestone}");
    Optional<Obligation> owed =
        held
            ? obligations.held(campaign.code(), node.code(), code)
            : obligations.of(campaign.code(), node.code(), code);
    return new Duty(campaign, node, owed.orElseThrow(() -> new DomainException(NOT_FOUND)));
  }
}
