package org.duibiao.catalog.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.Ground;
import org.duibiao.catalog.organisation.application.ImportCounsel.Newcomers;
import org.duibiao.catalog.organisation.application.ImportOutcome.RowNote;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationEvent;
import org.duibiao.catalog.organisation.infrastructure.ImportStage;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.catalog.shared.SheetRemarks;
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
  private final Organisations organisations;
  private final TreeStore store;
  private final RunningRosters rosters;
  private final ImportStage stage;
  private final ImportCounsel advice;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  OrganisationImport(
      Organisations organisations,
      TreeStore store,
      RunningRosters rosters,
      ImportStage stage,
      ImportCounsel advice,
      Outbox outbox,
      Journal journal,
      @DomainTime Clock clock) {
    this.organisations = organisations;
    this.store = store;
    this.rosters = rosters;
    this.stage = stage;
    this.advice = advice;
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
    private Newcomers newcomers() {
      return new Newcomers(joining, reach);
    }
  }

  /** Says what an import would do, and writes nothing. */
  @Transactional
  public ImportOutcome validate(Rows rows) {
    UUID id = UUID.randomUUID();
    Map<String, Organisation> existing = existing(rows);
    ImportOutcome outcome = outcome(id, rows, plan(rows, existing), existing, false);
    stage.clear(id);
    return outcome;
  }

  /**
   * Imports the rows if there is no error in any of them.
   *
   * @param actorFor who acts on the organisation at a place, in the post that reaches there
   */
  @Transactional
  public ImportOutcome apply(Rows rows, Function<OrganisationNode, Actor> actorFor) {
    store.lock();
    UUID id = UUID.randomUUID();
    Map<String, Organisation> existing = existing(rows);
    ImportPlan plan = plan(rows, existing);
    ImportOutcome outcome = outcome(id, rows, plan, existing, true);
    if (outcome.applied()) {
      note(write(rows.rows(), plan, existing), actorFor);
      advice.join(id, rows.newcomers(), actorFor);
    }
    stage.clear(id);
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

  private ImportOutcome outcome(
      UUID id, Rows rows, ImportPlan plan, Map<String, Organisation> existing, boolean apply) {
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
    SheetRemarks warnings = advised(id, rows, faulty);
    return new ImportOutcome(
        apply && errors.isEmpty(),
        created,
        updated,
        errors,
        Stream.concat(plan.warnings().stream(), warnings.first().stream().map(RowNote::of))
            .toList(),
        plan.warnings().size() + warnings.count());
  }

  /** The rows are looked at where those of a file are, by the same rules. */
  private SheetRemarks advised(UUID id, Rows rows, Set<Integer> faulty) {
    List<ImportStage.Staged> staged = new ArrayList<>();
    for (int i = 0; i < rows.rows().size(); i++) {
      staged.add(new ImportStage.Staged(i + 1, rows.rows().get(i), null, faulty.contains(i + 1)));
    }
    stage.stage(id, staged);
    stage.mark(id);
    SheetRemarks warnings = new SheetRemarks();
    advice.examine(id, rows.newcomers(), warnings);
    return warnings;
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
