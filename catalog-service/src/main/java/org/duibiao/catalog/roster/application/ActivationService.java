package org.duibiao.catalog.roster.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.campaign.application.CampaignService;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.roster.domain.Roster;
import org.duibiao.catalog.roster.domain.RosterEvent;
import org.duibiao.catalog.roster.domain.RosterEvent.RosterChunk;
import org.duibiao.catalog.roster.domain.RosterEvent.RosterComplete;
import org.duibiao.catalog.roster.infrastructure.Rosters;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Advice;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Begins a campaign: takes the roster of those who owe something today and tells it in pieces, all
 * in the transaction in which the campaign becomes active.
 */
@ApplicationScoped
public class ActivationService {
  private final CampaignService campaigns;
  private final Rosters rosters;
  private final TreeStore store;
  private final OrganisationTree tree;
  private final Outbox outbox;
  private final Clock clock;

  ActivationService(
      CampaignService campaigns,
      Rosters rosters,
      TreeStore store,
      OrganisationTree tree,
      Outbox outbox,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.rosters = rosters;
    this.store = store;
    this.tree = tree;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A campaign that has begun, with its roster and what is unusual about it. */
  public record Activation(Campaign campaign, Roster roster, List<Advice> advice) {}

  /** Begins a campaign. */
  @Transactional
  public Activation activate(String code, String ifMatch, Actor actor) {
    store.lock();
    Campaign campaign = campaigns.activate(code, ifMatch, actor);
    OrganisationNode top =
        tree.find(campaign.organisation()).orElseThrow(() -> new DomainException(NOT_FOUND));
    Instant now = clock.instant();
    LocalDate today = ChinaTime.dayOf(now);
    int count = rosters.count(top, campaign.owingTypes(), today);
    Roster roster = new Roster(UUID.randomUUID(), code, now, count);
    rosters.take(roster, top, campaign.owingTypes(), today);
    tell(roster, campaign);
    return new Activation(campaign, roster, advice(campaign, roster, today));
  }

  private void tell(Roster roster, Campaign campaign) {
    List<RosterEvent.Member> members = rosters.members(roster.id());
    List<AggregateRoot.Raised<RosterEvent>> told = new ArrayList<>();
    for (int number = 1; number <= roster.chunks(); number++) {
      int from = (number - 1) * Roster.CHUNK;
      int to = Math.min(members.size(), from + Roster.CHUNK);
      told.add(
          new AggregateRoot.Raised<>(
              new RosterChunk(
                  UUID.randomUUID(),
                  roster.takenAt(),
                  roster.id(),
                  roster.campaign(),
                  number,
                  members.subList(from, to)),
              number));
    }
    told.add(new AggregateRoot.Raised<>(complete(roster, campaign), roster.chunks() + 1L));
    outbox.append(RosterEvent.TOPIC, told);
  }

  private static RosterComplete complete(Roster roster, Campaign campaign) {
    return new RosterComplete(
        UUID.randomUUID(),
        roster.takenAt(),
        roster.id(),
        roster.campaign(),
        roster.chunks(),
        roster.organisations(),
        campaign.snapshot(roster.takenAt()));
  }

  private static List<Advice> advice(Campaign campaign, Roster roster, LocalDate today) {
    List<Advice> advice = new ArrayList<>();
    campaign
        .plan()
        .ledger()
        .filter(ledger -> ledger.dueDate().isBefore(today))
        .ifPresent(
            ledger ->
                advice.add(new Advice("/milestones", "advice.ledger-was-due", ledger.dueDate())));
    if (roster.organisations() == 0) {
      advice.add(new Advice("/organisation", "advice.nobody-owes"));
    }
    return advice;
  }
}
