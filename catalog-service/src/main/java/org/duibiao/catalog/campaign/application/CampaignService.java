package org.duibiao.catalog.campaign.application;

import static org.duibiao.catalog.CatalogProblem.CODE_TAKEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.domain.CampaignAction;
import org.duibiao.catalog.campaign.domain.CampaignEvent;
import org.duibiao.catalog.campaign.infrastructure.Campaigns;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;

/** Plans campaigns and moves them on; activation is the roster's business. */
@ApplicationScoped
public class CampaignService {
  private final Campaigns campaigns;
  private final GuidePins pins;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  CampaignService(
      Campaigns campaigns,
      GuidePins pins,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.pins = pins;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** Begins a campaign as a draft. */
  @Transactional
  public Campaign create(String code, String organisation, PlanDraft draft, Actor actor) {
    requireFree(code);
    var plan = pins.pin(draft, organisation, List.of());
    return begin(
        Campaign.draft(code, draft.title(), organisation, plan, now()), "createCampaign", actor);
  }

  /** Begins a campaign like another one, with every day moved. */
  @Transactional
  public Campaign copy(String source, String code, String title, int shiftDays, Actor actor) {
    Campaign original =
        campaigns.findByIdOptional(source).orElseThrow(() -> new DomainException(NOT_FOUND));
    requireFree(code);
    return begin(original.copy(code, title, shiftDays, now()), "copyCampaign", actor);
  }

  /** Changes a draft. */
  @Transactional
  public Campaign change(String code, String ifMatch, Supplier<PlanDraft> draft, Actor actor) {
    Campaign campaign = locked(code, ifMatch);
    campaign.requireAllowed(CampaignAction.UPDATE);
    PlanDraft changed = draft.get();
    campaign.change(
        changed.title(),
        pins.pin(changed, campaign.organisation(), campaign.plan().guides()),
        now());
    return publish(campaign, "updateCampaign", actor);
  }

  /** Goes over to summing up. */
  @Transactional
  public Campaign summarise(String code, String ifMatch, Actor actor) {
    return follow(code, ifMatch, Campaign::summarise, "summariseCampaign", actor);
  }

  /** Ends a campaign. */
  @Transactional
  public Campaign close(String code, String ifMatch, Actor actor) {
    return follow(code, ifMatch, Campaign::close, "closeCampaign", actor);
  }

  /** Begins a campaign in the transaction that takes its roster. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Campaign activate(String code, String ifMatch, Actor actor) {
    return follow(code, ifMatch, Campaign::activate, "activateCampaign", actor);
  }

  private Campaign follow(
      String code,
      String ifMatch,
      BiConsumer<Campaign, Instant> transition,
      String action,
      Actor actor) {
    Campaign campaign = locked(code, ifMatch);
    transition.accept(campaign, now());
    return publish(campaign, action, actor);
  }

  private Campaign locked(String code, String ifMatch) {
    Campaign campaign = campaigns.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, campaign.revision());
    return campaign;
  }

  private void requireFree(String code) {
    if (campaigns.findByIdOptional(code).isPresent()) {
      throw new DomainException(CODE_TAKEN, code);
    }
  }

  private Campaign begin(Campaign campaign, String action, Actor actor) {
    campaigns.persistAndFlush(campaign);
    return publish(campaign, action, actor);
  }

  private Campaign publish(Campaign campaign, String action, Actor actor) {
    outbox.append(CampaignEvent.TOPIC, campaign);
    journal.note(
        actor,
        action,
        "campaign/" + campaign.code(),
        campaign.organisation(),
        null,
        campaign.revision());
    return campaign;
  }

  private Instant now() {
    return clock.instant();
  }
}
