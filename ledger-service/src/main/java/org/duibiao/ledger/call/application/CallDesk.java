package org.duibiao.ledger.call.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.call.infrastructure.CallList;
import org.duibiao.ledger.call.infrastructure.Contacts;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.obligation.infrastructure.ObligationSort;
import org.duibiao.ledger.organisation.infrastructure.Appointments;
import org.duibiao.ledger.organisation.infrastructure.Appointments.Reachable;

/**
 * The call list 催报清单: who is missing below a node, whom to call, and when they were last called.
 * Invariant: how people are reached, and what was said, is not told to a portal.
 */
@ApplicationScoped
public class CallDesk {
  private static final Set<String> PEOPLE =
      Set.of(Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR);

  private final CampaignDesk campaigns;
  private final CallList list;
  private final Contacts contacts;
  private final Appointments appointments;
  private final OrganisationTree tree;
  private final Access access;
  private final Clock clock;

  CallDesk(
      CampaignDesk campaigns,
      CallList list,
      Contacts contacts,
      Appointments appointments,
      OrganisationTree tree,
      Access access,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.list = list;
    this.contacts = contacts;
    this.appointments = appointments;
    this.tree = tree;
    this.access = access;
    this.clock = clock;
  }

  /**
   * What a list is asked for.
   *
   * @param within how many days ahead something is due that is not missing yet
   */
  public record Query(
      Optional<String> organisation,
      Optional<String> milestone,
      int within,
      Optional<SearchWords> words) {}

  /** Whom to call; all null where nobody is appointed, phone and email for a portal. */
  public record Whom(String person, String name, String post, String phone, String email) {
    static final Whom NOBODY = new Whom(null, null, null, null, null);
  }

  /** Something that is missing; its fields are what a person who calls needs. */
  public record Call(
      Obligation obligation,
      OrganisationNode node,
      Timeliness timeliness,
      Long daysLate,
      Whom whom,
      Last last) {
    public String organisation() {
      return node.code();
    }

    public String organisationName() {
      return node.name();
    }

    public String title() {
      return obligation.title();
    }

    public ObligationState state() {
      return obligation.state();
    }

    public LocalDate dueDate() {
      return obligation.dueDate();
    }

    public LocalDate correctBy() {
      return obligation.correctBy();
    }
  }

  /** The last contact; all null where there was none. */
  public record Last(ContactChannel channel, String person, String note, java.time.Instant at) {
    static final Last NEVER = new Last(null, null, null, null);

    static Last of(ContactView contact) {
      return new Last(contact.channel(), contact.person(), contact.note(), contact.at());
    }
  }

  /** A page of what is missing among what the caller's posts reach, in the order of the tree. */
  @Transactional
  public Page<Call> page(String campaignCode, Query query, PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Filters filters = Filters.of("call-list", campaign.code(), query);
    LocalDate today = ChinaTime.today(clock);
    var wanted =
        new CallList.Wanted(
            campaign.code(),
            query.organisation().map(code -> access.visible(Inputs.code(code)).path()),
            query.milestone(),
            query.words(),
            today,
            today.plusDays(query.within()));
    List<Obligation> missing =
        list.rows(
            wanted,
            access.scope(),
            request.after(filters, ObligationSort.TREE.order().parts()),
            request.fetch());
    return Page.of(
        calls(missing, today),
        request,
        filters,
        row -> ObligationSort.TREE.placeOf(row.obligation(), row.node().path()));
  }

  private List<Call> calls(List<Obligation> missing, LocalDate today) {
    List<String> codes = missing.stream().map(Obligation::organisation).distinct().toList();
    Map<String, OrganisationNode> nodes =
        tree.all(codes).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    Map<String, Reachable> people =
        appointments.toTurnTo(codes, today).stream()
            .collect(Collectors.toMap(Reachable::organisation, Function.identity()));
    Map<UUID, ContactView> last = contacts.last(missing.stream().map(Obligation::id).toList());
    Scope told = access.scope(PEOPLE);
    return missing.stream()
        .map(
            one -> {
              OrganisationNode node = nodes.get(one.organisation());
              boolean tells = told.reaches(node.path());
              return new Call(
                  one,
                  node,
                  one.timeliness(clock),
                  late(one, today),
                  whom(people.get(node.code()), tells),
                  tells && last.containsKey(one.id()) ? Last.of(last.get(one.id())) : Last.NEVER);
            })
        .toList();
  }

  private static Whom whom(Reachable found, boolean tells) {
    if (found == null) {
      return Whom.NOBODY;
    }
    return new Whom(
        found.person(),
        found.name(),
        found.post(),
        tells ? found.phone() : null,
        tells ? found.email() : null);
  }

  /** Days since the date that was missed; null while it is not over. */
  private static Long late(Obligation obligation, LocalDate today) {
    LocalDate date =
        obligation.state() == ObligationState.RETURNED
            ? obligation.correctBy()
            : obligation.dueDate();
    return date.isBefore(today) ? ChronoUnit.DAYS.between(date, today) : null;
  }
}
