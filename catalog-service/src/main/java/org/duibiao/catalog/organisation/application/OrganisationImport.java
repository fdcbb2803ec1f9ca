package org.duibiao.catalog.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.Ground;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.UnderWay;
import org.duibiao.catalog.organisation.application.ImportOutcome.RowNote;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationEvent;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.event.AggregateRoot;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Takes many organisations in at once, all or none. Those that exist are changed to what their row
 * says; those that are so already stay untouched.
 */
@ApplicationScoped
public class OrganisationImport {
  /** Most organisations that one amendment of a roster lets join. */
  static final int MOST_OF_AN_AMENDMENT = 500;

  private static final int CODES_TOLD = 5;

  private final Organisations organisations;
  private final TreeStore store;
  private final RunningRosters rosters;
  private final CampaignsUnderWay campaigns;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  OrganisationImport(
      Organisations organisations,
      TreeStore store,
      RunningRosters rosters,
      CampaignsUnderWay campaigns,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.organisations = organisations;
    this.store = store;
    this.rosters = rosters;
    this.campaigns = campaigns;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The rows to take in.
   *
   * @param unreadable remarks on rows that could not be read; they are errors
   * @param reach the organisations that may be changed or built upon
   * @param joining why those that are founded join the campaigns under way; null if they do not
   */
  public record Rows(
      List<OrganisationRow> rows,
      List<RowNote> unreadable,
      Predicate<OrganisationNode> reach,
      Ground joining) {
    private boolean joins(UnderWay campaign) {
      return joining != null && reach.test(campaign.top());
    }
  }

  /** Says what an import would do, and writes nothing. */
  @Transactional
  public ImportOutcome validate(Rows rows) {
    Map<String, Organisation> existing = existing(rows);
    ImportPlan plan = plan(rows, existing);
    return outcome(rows, plan, existing, newcomers(rows, plan, existing), false);
  }

  /**
   * Imports the rows if there is no error in any of them.
   *
   * @param actorFor who acts on the organisation at a place, in the post that reaches there
   */
  @Transactional
  public ImportOutcome apply(Rows rows, Function<OrganisationNode, Actor> actorFor) {
    store.lock();
    Map<String, Organisation> existing = existing(rows);
    ImportPlan plan = plan(rows, existing);
    Map<UnderWay, List<OrganisationRow>> newcomers = newcomers(rows, plan, existing);
    ImportOutcome outcome = outcome(rows, plan, existing, newcomers, true);
    if (outcome.applied()) {
      note(write(rows.rows(), plan, existing), actorFor);
      newcomers.forEach((campaign, some) -> join(rows, campaign, some, actorFor));
    }
    return outcome;
  }

  /** Founds the first organisations of an empty catalog, the top included. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void found(Organisation top, List<OrganisationRow> below) {
    store.lock();
    organisations.persist(top);
    outbox.append(OrganisationEvent.TOPIC, top);
    store.takeOver();
    note(List.of(top), node -> Actor.SYSTEM);
    ImportOutcome outcome =
        apply(new Rows(below, List.of(), node -> true, null), node -> Actor.SYSTEM);
    if (!outcome.applied()) {
      throw new IllegalStateException("the first organisations do not fit: " + outcome.errors());
    }
  }

  private Map<String, Organisation> existing(Rows rows) {
    Set<String> codes =
        rows.rows().stream()
            .map(OrganisationRow::code)
            .filter(code -> code != null)
            .collect(Collectors.toSet());
    return organisations.withAppointments(codes).stream()
        .collect(Collectors.toMap(Organisation::code, Function.identity()));
  }

  private ImportPlan plan(Rows rows, Map<String, Organisation> existing) {
    ImportPlan plan =
        new ImportPlan(
            rows.rows(),
            existing,
            places(rows.rows()),
            rows.reach(),
            rosters.entangled(moving(rows.rows(), existing)),
            ChinaTime.today(clock));
    plan.examine(
        rows.unreadable().stream().map(note -> note.row() - 1).collect(Collectors.toSet()));
    return plan;
  }

  private static List<String> moving(
      List<OrganisationRow> rows, Map<String, Organisation> existing) {
    return rows.stream()
        .filter(row -> existing.containsKey(row.code()))
        .filter(row -> ImportPlan.moves(row, existing.get(row.code())))
        .map(OrganisationRow::code)
        .toList();
  }

  /** The places of all that the rows mention, and of all above those. */
  private Map<String, OrganisationNode> places(List<OrganisationRow> rows) {
    Map<String, OrganisationNode> places = new HashMap<>();
    Set<String> wanted = ImportPlan.mentioned(rows);
    while (!wanted.isEmpty()) {
      Set<String> above = new LinkedHashSet<>();
      for (OrganisationNode node : store.places(wanted)) {
        places.put(node.code(), node);
        above.addAll(node.lineage());
      }
      above.removeAll(places.keySet());
      wanted = above;
    }
    return places;
  }

  private static ImportOutcome outcome(
      Rows rows,
      ImportPlan plan,
      Map<String, Organisation> existing,
      Map<UnderWay, List<OrganisationRow>> newcomers,
      boolean apply) {
    List<RowNote> errors = new ArrayList<>(rows.unreadable());
    errors.addAll(plan.errors());
    Set<Integer> faulty = errors.stream().map(RowNote::row).collect(Collectors.toSet());
    int created = 0;
    int updated = 0;
    for (int i = 0; i < rows.rows().size(); i++) {
      OrganisationRow row = rows.rows().get(i);
      Organisation known = existing.get(row.code());
      if (faulty.contains(i + 1)) {
        continue;
      }
      if (known == null) {
        created++;
      } else if (isChanged(row, known)) {
        updated++;
      }
    }
    List<RowNote> warnings = new ArrayList<>(plan.warnings());
    newcomers.forEach((campaign, some) -> warnings.add(told(rows, campaign, some)));
    return new ImportOutcome(apply && errors.isEmpty(), created, updated, errors, warnings);
  }

  /** The organisations that would be founded under campaigns that have begun. */
  private Map<UnderWay, List<OrganisationRow>> newcomers(
      Rows rows, ImportPlan plan, Map<String, Organisation> existing) {
    Map<UnderWay, List<OrganisationRow>> newcomers = new LinkedHashMap<>();
    for (UnderWay campaign : campaigns.all()) {
      List<OrganisationRow> owing =
          rows.rows().stream()
              .filter(row -> !existing.containsKey(row.code()))
              .filter(row -> row.type() != null && campaign.owing().contains(row.type()))
              .filter(row -> plan.standsUnder(row, campaign.top()))
              .toList();
      if (!owing.isEmpty()) {
        newcomers.put(campaign, owing);
      }
    }
    return newcomers;
  }

  private static RowNote told(Rows rows, UnderWay campaign, List<OrganisationRow> some) {
    return RowNote.of(
        rows.rows().indexOf(some.get(0)) + 1,
        "code",
        rows.joins(campaign) ? "advice.joins" : "advice.owes-nothing",
        campaign.code(),
        some.size(),
        some.stream()
            .limit(CODES_TOLD)
            .map(OrganisationRow::code)
            .collect(Collectors.joining("、")));
  }

  private void join(
      Rows rows,
      UnderWay campaign,
      List<OrganisationRow> newcomers,
      Function<OrganisationNode, Actor> actorFor) {
    LocalDate today = ChinaTime.today(clock);
    List<String> codes =
        newcomers.stream()
            .filter(row -> row.validFrom() == null || !row.validFrom().isAfter(today))
            .map(OrganisationRow::code)
            .sorted()
            .toList();
    for (int from = 0; rows.joins(campaign) && from < codes.size(); from += MOST_OF_AN_AMENDMENT) {
      campaigns.join(
          campaign.code(),
          codes.subList(from, Math.min(codes.size(), from + MOST_OF_AN_AMENDMENT)),
          rows.joining(),
          actorFor.apply(campaign.top()));
    }
  }

  private static boolean isChanged(OrganisationRow row, Organisation known) {
    return !ImportPlan.detailsOf(row, known).equals(known.details());
  }

  /** Writes what is new or changed, and gives just that. */
  private List<Organisation> write(
      List<OrganisationRow> rows, ImportPlan plan, Map<String, Organisation> existing) {
    Instant now = clock.instant();
    List<Organisation> written = new ArrayList<>();
    List<AggregateRoot.Raised<OrganisationEvent>> told = new ArrayList<>();
    for (OrganisationRow row : rows) {
      Organisation organisation = existing.get(row.code());
      OrganisationDetails details = ImportPlan.detailsOf(row, organisation);
      if (organisation == null) {
        organisation = Organisation.found(row.code(), details, plan.superiorOf(row), now);
        organisations.persist(organisation);
      } else if (isChanged(row, organisation)) {
        organisation.change(details, plan.superiorOf(row), now);
      }
      var events = organisation.takeEvents();
      if (!events.isEmpty()) {
        written.add(organisation);
        told.addAll(events);
      }
    }
    store.takeOver();
    outbox.append(OrganisationEvent.TOPIC, told);
    return written;
  }

  private void note(List<Organisation> written, Function<OrganisationNode, Actor> actorFor) {
    Map<String, OrganisationNode> places =
        store.places(written.stream().map(Organisation::code).toList()).stream()
            .collect(Collectors.toMap(OrganisationNode::code, Function.identity()));
    journal.noteAll(
        written.stream()
            .map(
                organisation ->
                    new Journal.Note(
                        actorFor.apply(places.get(organisation.code())),
                        "importOrganisations",
                        "organisation/" + organisation.code(),
                        organisation.code(),
                        null,
                        organisation.revision()))
            .toList());
  }
}
