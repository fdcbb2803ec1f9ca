package org.duibiao.ledger.reading;

import static org.duibiao.chassis.problem.CommonProblem.FORBIDDEN;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;
import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.person.application.Listed;
import org.duibiao.ledger.person.infrastructure.RosterOfPeople;
import org.duibiao.ledger.review.FilingRule;

/** Shows and records who has studied what of a campaign's reading list. */
@ApplicationScoped
class ReadingDesk {
  private final CampaignDesk campaigns;
  private final Studies studies;
  private final RosterOfPeople roster;
  private final FilingRule filers;
  private final Access access;
  private final AuditTrail audit;
  private final Inputs inputs;
  private final Clock clock;

  ReadingDesk(
      CampaignDesk campaigns,
      Studies studies,
      RosterOfPeople roster,
      FilingRule filers,
      Access access,
      AuditTrail audit,
      Inputs inputs,
      @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.studies = studies;
    this.roster = roster;
    this.filers = filers;
    this.access = access;
    this.audit = audit;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** Every item, and how far an organisation with all below it has come. */
  @Transactional
  ReadingListView list(String campaign, String organisation) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Campaign of = campaigns.visible(campaign);
    return new ReadingListView(
        of.code(), node.code(), studies.counts(of.code(), node, ChinaTime.today(clock)));
  }

  /** The members of an organisation and of all below it, with whether they have studied an item. */
  @Transactional
  Page<ReaderView> readers(
      String campaign,
      String item,
      String organisation,
      Optional<Boolean> studied,
      PageRequest page) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Campaign of = campaigns.visible(campaign);
    int number = Inputs.number(item);
    if (!studies.items(of.code()).contains(number)) {
      throw new DomainException(NOT_FOUND);
    }
    Filters filters = Filters.of("readers", of.code(), number, node.code(), studied);
    List<ReaderView> rows =
        studies.readers(
            of.code(),
            number,
            node,
            ChinaTime.today(clock),
            studied,
            page.after(filters, 1),
            page.fetch());
    return Page.of(rows, page, filters, row -> List.of(row.staffNumber()));
  }

  /** Puts many studies down at once. */
  @Transactional(rollbackOn = Exception.class)
  StudyOutcome add(String campaign, String organisation, StudyRequest request) {
    Place place = place(campaign, organisation);
    inputs.valid(request);
    requireOver(request.studiedOn());
    List<String> persons = persons(request.persons());
    requireKnown(place, request.items(), persons);
    int added =
        studies.add(
            place.campaign().code(), persons, request, access.caller().person(), clock.instant());
    note("recordStudies", place, null, added);
    return new StudyOutcome(place.campaign().code(), place.node().code(), added);
  }

  /** Takes back what was put down in error. */
  @Transactional(rollbackOn = Exception.class)
  StudyOutcome withdraw(String campaign, String organisation, StudyWithdrawal request) {
    Place place = place(campaign, organisation);
    inputs.valid(request);
    List<String> persons = persons(request.persons());
    requireKnown(place, request.items(), persons);
    int removed = studies.remove(place.campaign().code(), persons, request.items());
    note("withdrawStudies", place, request.reason(), removed);
    return new StudyOutcome(place.campaign().code(), place.node().code(), removed);
  }

  private record Place(OrganisationNode node, Campaign campaign, Post post) {}

  private Place place(String campaign, String organisation) {
    OrganisationNode node = access.visible(Inputs.code(organisation));
    Campaign of = campaigns.visible(campaign);
    Post post =
        filers
            .author(node)
            .filter(one -> !one.role().equals(Roles.PORTAL))
            .orElseThrow(() -> new DomainException(FORBIDDEN));
    of.requireRunning();
    return new Place(node, of, post);
  }

  private static List<String> persons(List<String> typed) {
    return typed.stream().map(StaffNumber::of).distinct().toList();
  }

  private void requireOver(LocalDate day) {
    if (day.isAfter(ChinaTime.today(clock))) {
      throw new DomainException(
          INVALID_CONTENT, List.of(new Fault("/studiedOn", "day.future", day)));
    }
  }

  private void requireKnown(Place place, List<Integer> items, List<String> persons) {
    List<Fault> faults = new ArrayList<>();
    List<Integer> known = studies.items(place.campaign().code());
    for (int i = 0; i < items.size(); i++) {
      if (!known.contains(items.get(i))) {
        faults.add(new Fault("/items/" + i, "reading.item", items.get(i)));
      }
    }
    Map<String, Listed> listed = roster.within(place.node(), persons);
    for (int i = 0; i < persons.size(); i++) {
      Listed person = listed.get(persons.get(i));
      if (person == null || !person.partyMember()) {
        faults.add(new Fault("/persons/" + i, "reading.person", persons.get(i)));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }

  private void note(String operation, Place place, String reason, int changed) {
    audit.record(
        new AuditEntry(
            operation,
            "reading-list/" + place.campaign().code() + "/" + place.node().code(),
            place.node().code(),
            place.post().toString(),
            reason,
            0,
            changed));
  }
}
