package org.duibiao.catalog.campaign.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.event.AggregateRoot;

/**
 * A campaign 专项行动 that an organisation runs for its subtree. Its plan can be changed only while it
 * is a draft; every change tells the whole state.
 */
@Entity
public class Campaign extends AggregateRoot<CampaignEvent> {
  @Id private String code;
  private String title;
  private String organisation;

  @Enumerated(EnumType.STRING)
  private CampaignState state;

  private CampaignPlan plan;
  private long revision;
  @Version private long version;

  protected Campaign() {}

  /** Begins a campaign as a draft. */
  public static Campaign draft(
      String code, String title, String organisation, CampaignPlan plan, Instant now) {
    Campaign campaign = new Campaign();
    campaign.code = code;
    campaign.organisation = organisation;
    campaign.state = CampaignState.DRAFT;
    campaign.take(title, plan, now);
    return campaign;
  }

  /** Another campaign like this one with every day moved: next year's is a copy. */
  public Campaign copy(String newCode, String newTitle, int shiftDays, Instant now) {
    return draft(newCode, newTitle, organisation, plan.shifted(shiftDays), now);
  }

  /** Changes title and plan of a draft. */
  public void change(String newTitle, CampaignPlan newPlan, Instant now) {
    requireAllowed(CampaignAction.UPDATE);
    take(newTitle, newPlan, now);
  }

  private void take(String newTitle, CampaignPlan newPlan, Instant now) {
    Faults faults = new Faults();
    newPlan.examine(faults);
    faults.refuse();
    title = newTitle;
    plan = newPlan;
    tell(now);
  }

  /** Begins it; who owes a ledger must have a guide to diagnose against. */
  public void activate(Instant now) {
    CampaignState next = state.after(CampaignAction.ACTIVATE);
    Set<OrganisationType> without = plan.typesWithoutGuide();
    Faults faults = new Faults();
    without.forEach(type -> faults.require(false, "/guides", "campaign.guide-missing", type));
    faults.refuse();
    state = next;
    tell(now);
  }

  /** Goes over to summing up. */
  public void summarise(Instant now) {
    state = state.after(CampaignAction.SUMMARISE);
    tell(now);
  }

  /** Ends it. */
  public void close(Instant now) {
    state = state.after(CampaignAction.CLOSE);
    tell(now);
  }

  /** Refuses unless the state allows the action. */
  public void requireAllowed(CampaignAction action) {
    state.after(action);
  }

  /** What would succeed now for someone who may do it. */
  public Set<CampaignAction> actions() {
    Set<CampaignAction> actions = EnumSet.noneOf(CampaignAction.class);
    actions.addAll(state.actions());
    if (!plan.typesWithoutGuide().isEmpty()) {
      actions.remove(CampaignAction.ACTIVATE);
    }
    return actions;
  }

  private void tell(Instant now) {
    revision++;
    raise(snapshot(now));
  }

  /** Its whole state as others are told of it. */
  public CampaignEvent snapshot(Instant now) {
    return new CampaignEvent(
        UUID.randomUUID(),
        now,
        code,
        title,
        organisation,
        state,
        plan.guides(),
        plan.phases(),
        plan.milestones(),
        plan.readingList(),
        plan.rectificationDueDate(),
        revision);
  }

  /** Its code. */
  public String code() {
    return code;
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /** Code of the organisation that runs it. */
  public String organisation() {
    return organisation;
  }

  /** Where it stands. */
  public CampaignState state() {
    return state;
  }

  /** What it is to be. */
  public CampaignPlan plan() {
    return plan;
  }

  /** Its version, 1 at first. */
  public long revision() {
    return revision;
  }

  /** The types that owe anything. */
  public List<OrganisationType> owingTypes() {
    return List.copyOf(plan.owingTypes());
  }
}
