package org.duibiao.catalog.roster.application;

import static org.duibiao.catalog.CatalogProblem.TRANSITION_NOT_ALLOWED;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.domain.CampaignAction;
import org.duibiao.catalog.campaign.infrastructure.Campaigns;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.roster.domain.Amended;
import org.duibiao.catalog.roster.domain.AmendmentKind;
import org.duibiao.catalog.roster.domain.AmendmentOrder;
import org.duibiao.catalog.roster.domain.Roster;
import org.duibiao.catalog.roster.domain.RosterAmendment;
import org.duibiao.catalog.roster.domain.RosterConsequence;
import org.duibiao.catalog.roster.domain.RosterEvent;
import org.duibiao.catalog.roster.infrastructure.RosterAmendments;
import org.duibiao.catalog.roster.infrastructure.RosterMembers;
import org.duibiao.catalog.roster.infrastructure.Rosters;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Amends the rosters of running campaigns, in the transaction of what makes it necessary: "an
 * organisation that joins later, moves, merges, splits or is dissolved needs an amendment with a
 * reason, stated in the same request for every active campaign".
 */
@ApplicationScoped
public class AmendmentService {
  private final Campaigns campaigns;
  private final Rosters rosters;
  private final RosterMembers members;
  private final RosterAmendments amendments;
  private final NewcomerCheck newcomers;
  private final TreeStore store;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  AmendmentService(
      Campaigns campaigns,
      Rosters rosters,
      RosterMembers members,
      RosterAmendments amendments,
      NewcomerCheck newcomers,
      TreeStore store,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.rosters = rosters;
    this.members = members;
    this.amendments = amendments;
    this.newcomers = newcomers;
    this.store = store;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What happens to an organisation.
   *
   * @param organisation where it stands now
   * @param successors who comes after it; none where it stays or merely ends
   * @param effectiveOn the day, not ahead
   * @param person staff number of the one who orders it
   */
  public record Change(
      AmendmentKind kind,
      OrganisationNode organisation,
      List<String> successors,
      LocalDate effectiveOn,
      String reason,
      String basis,
      Actor actor,
      String person) {}

  /**
   * Who joins a roster later, and on what ground.
   *
   * @param mayOweNothing whether they join where all that they would owe is past
   */
  public record Joining(
      List<String> organisations,
      List<String> milestones,
      LocalDate effectiveOn,
      String reason,
      String basis,
      boolean mayOweNothing) {}

  /** The campaigns under way whose roster holds an organisation, or one below it. */
  public List<String> concerned(OrganisationNode organisation) {
    return members.campaignsHolding(organisation);
  }

  /**
   * Amends every roster that a change of the tree concerns.
   *
   * @throws DomainException INVALID_CONTENT unless there is one order for every such campaign, and
   *     none for another
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<RosterAmendment> amend(Change change, List<AmendmentOrder> orders) {
    requireOneEach(orders, concerned(change.organisation()));
    List<RosterAmendment> made = new ArrayList<>();
    List<AmendmentOrder> inOrder =
        orders.stream().sorted(Comparator.comparing(AmendmentOrder::campaign)).toList();
    for (AmendmentOrder order : inOrder) {
      made.add(amend(change, order, "/amendments/" + orders.indexOf(order)));
    }
    return made;
  }

  private static void requireOneEach(List<AmendmentOrder> orders, List<String> concerned) {
    Faults faults = new Faults();
    Set<String> stated = new HashSet<>();
    for (int i = 0; i < orders.size(); i++) {
      String campaign = orders.get(i).campaign();
      faults.require(
          concerned.contains(campaign) && stated.add(campaign),
          "/amendments/" + i + "/campaign",
          "amendment.not-concerned",
          campaign);
    }
    List<String> missing = concerned.stream().filter(one -> !stated.contains(one)).toList();
    faults
        .require(missing.isEmpty(), "/amendments", "amendment.missing", String.join(", ", missing))
        .refuse();
  }

  private RosterAmendment amend(Change change, AmendmentOrder order, String place) {
    Campaign campaign = campaigns.locked(order.campaign()).orElseThrow();
    Roster roster = rosters.locked(order.campaign()).orElseThrow();
    requireSense(change, order, roster, place);
    List<String> leaving = leaving(change, order, roster);
    List<String> joining = new ArrayList<>(order.open());
    if (order.obligations() == RosterConsequence.TRANSFER && !leaving.isEmpty()) {
      newcomers.fitting(campaign, roster, change.successors(), change.effectiveOn()).stream()
          .filter(code -> !joining.contains(code))
          .forEach(joining::add);
    }
    var wanted = new NewcomerCheck.Wanted(joining, order.milestones(), place);
    List<Amended.Open> open = newcomers.open(wanted, campaign, roster, change.effectiveOn());
    String reason = order.reason() == null ? change.reason() : order.reason();
    List<String> successors =
        order.obligations() == RosterConsequence.TRANSFER ? change.successors() : List.of();
    newcomers.requireAhead(wanted, open, campaign, Set.copyOf(successors), change.effectiveOn());
    var content =
        new Amended(
            leaving.stream().map(one -> Amended.Exempt.of(one, reason, successors)).toList(), open);
    var ground =
        new RosterAmendment.Ground(
            change.kind(),
            change.organisation().code(),
            order.obligations(),
            reason,
            change.basis(),
            change.effectiveOn(),
            change.person());
    return write(roster, ground, content, change.actor());
  }

  private static void requireSense(
      Change change, AmendmentOrder order, Roster roster, String place) {
    LocalDate taken = ChinaTime.dayOf(roster.takenAt());
    new Faults()
        .require(
            order.obligations() != RosterConsequence.TRANSFER || !change.successors().isEmpty(),
            place + "/obligations",
            "amendment.no-successor")
        .require(
            order.obligations() != RosterConsequence.KEEP
                || change.kind() != AmendmentKind.DISSOLUTION,
            place + "/obligations",
            "amendment.nobody-left")
        .require(
            !change.effectiveOn().isBefore(taken),
            "/date",
            "amendment.before-campaign",
            order.campaign(),
            taken)
        .refuse();
  }

  /** With a move those below go along; otherwise they stay, under the successor. */
  private List<String> leaving(Change change, AmendmentOrder order, Roster roster) {
    if (order.obligations() == RosterConsequence.KEEP) {
      return List.of();
    }
    List<String> within = members.within(roster.id(), change.organisation());
    return change.kind() == AmendmentKind.MOVE
        ? within
        : within.stream().filter(change.organisation().code()::equals).toList();
  }

  /** Lets organisations join the roster of a running campaign. */
  @Transactional
  public RosterAmendment join(String code, Supplier<Joining> given, Actor actor, String person) {
    store.lock();
    Campaign campaign = campaigns.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    if (!campaign.state().actions().contains(CampaignAction.AMEND_ROSTER)) {
      throw new DomainException(
          TRANSITION_NOT_ALLOWED, campaign.state(), CampaignAction.AMEND_ROSTER);
    }
    Joining joining = given.get();
    Roster roster = rosters.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    LocalDate today = ChinaTime.today(clock);
    LocalDate day = joining.effectiveOn() == null ? today : joining.effectiveOn();
    new Faults()
        .require(!day.isAfter(today), "/effectiveOn", "amendment.ahead", today)
        .require(
            !day.isBefore(ChinaTime.dayOf(roster.takenAt())),
            "/effectiveOn",
            "amendment.before-campaign",
            code,
            ChinaTime.dayOf(roster.takenAt()))
        .refuse();
    var wanted = new NewcomerCheck.Wanted(joining.organisations(), joining.milestones(), "");
    List<Amended.Open> open = newcomers.open(wanted, campaign, roster, day);
    if (!joining.mayOweNothing()) {
      newcomers.requireAhead(wanted, open, campaign, Set.of(), day);
    }
    var ground =
        new RosterAmendment.Ground(
            AmendmentKind.JOIN,
            null,
            RosterConsequence.KEEP,
            joining.reason(),
            joining.basis(),
            day,
            person);
    return write(roster, ground, new Amended(List.of(), open), actor);
  }

  private RosterAmendment write(
      Roster roster, RosterAmendment.Ground ground, Amended content, Actor actor) {
    Instant now = clock.instant();
    RosterAmendment made = RosterAmendment.of(UUID.randomUUID(), roster, ground, content, now);
    amendments.persistAndFlush(made);
    members.leave(
        roster.id(),
        made.id(),
        content.exempt().stream().map(Amended.Exempt::organisation).toList(),
        ground.effectiveOn());
    members.join(
        roster.id(),
        made.id(),
        content.open().stream().map(Amended.Open::organisation).toList(),
        ground.effectiveOn());
    outbox.append(RosterEvent.TOPIC, made.told(roster));
    String about =
        ground.organisation() == null
            ? campaigns.findById(roster.campaign()).organisation()
            : ground.organisation();
    journal.note(actor, "amendRoster", "roster-amendment/" + made.id(), about, made.reason(), 1);
    return made;
  }
}
