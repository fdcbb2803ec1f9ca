package org.duibiao.catalog.restructuring.application;

import static org.duibiao.catalog.CatalogProblem.NOTHING_PLANNED;
import static org.duibiao.catalog.CatalogProblem.RESTRUCTURING_PLANNED;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.infrastructure.Organisations;
import org.duibiao.catalog.organisation.infrastructure.TreeStore;
import org.duibiao.catalog.restructuring.domain.Restructuring;
import org.duibiao.catalog.restructuring.infrastructure.Restructurings;
import org.duibiao.catalog.roster.application.AmendmentService;
import org.duibiao.catalog.roster.domain.AmendmentOrder;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * Carries restructurings out: the tree and the rosters of all campaigns under way change in one
 * transaction, or nothing does. One whose day lies ahead is tried out first, and kept for its day.
 */
@ApplicationScoped
public class RestructuringService {
  private final Restructurings restructurings;
  private final RestructuringSteps steps;
  private final AmendmentService amendments;
  private final Organisations organisations;
  private final OrganisationTree tree;
  private final TreeStore store;
  private final Journal journal;
  private final Clock clock;

  RestructuringService(
      Restructurings restructurings,
      RestructuringSteps steps,
      AmendmentService amendments,
      Organisations organisations,
      OrganisationTree tree,
      TreeStore store,
      Journal journal,
      @DomainTime Clock clock) {
    this.restructurings = restructurings;
    this.steps = steps;
    this.amendments = amendments;
    this.organisations = organisations;
    this.tree = tree;
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** Who decides, in which post. */
  public record Decider(String person, Actor actor) {}

  /** Decides what becomes of an organisation; from today on, or on a day ahead. */
  @Transactional
  public Restructuring decide(
      String code, String ifMatch, Supplier<Restructuring.Order> given, Decider decider) {
    Organisation organisation = held(code);
    IfMatch.check(ifMatch, organisation.revision());
    restructurings
        .planned(code)
        .ifPresent(
            planned -> {
              throw new DomainException(RESTRUCTURING_PLANNED, code, planned.order().effectiveOn());
            });
    Restructuring.Order order = given.get();
    Instant now = clock.instant();
    LocalDate today = ChinaTime.dayOf(now);
    Faults faults = new Faults();
    order.examineDate(faults, today);
    faults.refuse();
    Restructuring made =
        Restructuring.decided(code, order, decider.person(), decider.actor().post(), now);
    restructurings.persist(made);
    if (!order.effectiveOn().isAfter(today)) {
      carryOut(made, organisation, decider.actor(), order.plan().amendments());
    }
    restructurings.flush();
    note(made, "decideRestructuring", decider.actor());
    return made;
  }

  /** Tries a decision out whose day lies ahead; writes nothing. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void rehearse(
      String code, String ifMatch, Supplier<Restructuring.Order> given, Decider decider) {
    QuarkusTransaction.begin();
    try {
      Organisation organisation = held(code);
      IfMatch.check(ifMatch, organisation.revision());
      Restructuring.Order order = given.get();
      boolean ahead = order.effectiveOn().isAfter(ChinaTime.today(clock));
      if (ahead && restructurings.planned(code).isEmpty()) {
        Restructuring tried =
            Restructuring.decided(
                code, order, decider.person(), decider.actor().post(), clock.instant());
        carryOut(tried, organisation, decider.actor(), order.plan().amendments());
      }
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Calls off what is planned for an organisation; there is one such thing at most. */
  @Transactional
  public Restructuring cancel(String code, String ifMatch, Actor actor) {
    store.lock();
    Optional<Restructuring> found = restructurings.planned(code);
    IfMatch.check(ifMatch, found.map(Restructuring::revision).orElse(0L));
    Restructuring planned = found.orElseThrow(() -> new DomainException(NOTHING_PLANNED, code));
    planned.cancel();
    restructurings.flush();
    note(planned, "cancelRestructuring", actor);
    return planned;
  }

  /**
   * Carries one out whose day has come; joins no transaction, so that others do not depend on it.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void applyDue(UUID id) {
    store.lock();
    Restructuring planned = restructurings.locked(id).orElseThrow();
    if (planned.state().actions().isEmpty()) {
      return;
    }
    Organisation organisation = organisations.locked(planned.organisation()).orElseThrow();
    carryOut(planned, organisation, Actor.SYSTEM, stillConcerned(planned, organisation));
    note(planned, "applyRestructuring", Actor.SYSTEM);
  }

  /** Notes that one could not be carried out on its day. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void giveUp(UUID id, String why) {
    Restructuring planned = restructurings.locked(id).orElseThrow();
    if (!planned.state().actions().isEmpty()) {
      planned.fail(why);
      note(planned, "failRestructuring", Actor.SYSTEM);
    }
  }

  private Organisation held(String code) {
    store.lock();
    return organisations.locked(code).orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  /** What was settled for campaigns that have ended since falls away. */
  private List<AmendmentOrder> stillConcerned(Restructuring planned, Organisation organisation) {
    List<String> running = amendments.concerned(place(organisation.code()));
    return planned.order().plan().amendments().stream()
        .filter(one -> running.contains(one.campaign()))
        .toList();
  }

  private void carryOut(
      Restructuring made, Organisation organisation, Actor actor, List<AmendmentOrder> orders) {
    Restructuring.Order order = made.order();
    steps.take(organisation, order, actor);
    amendments.amend(
        new AmendmentService.Change(
            order.kind(),
            place(organisation.code()),
            order.plan().successors(),
            order.effectiveOn(),
            order.reason(),
            order.basis(),
            actor,
            made.recordedBy()),
        orders);
    made.apply();
  }

  private OrganisationNode place(String code) {
    return tree.find(code).orElseThrow();
  }

  private void note(Restructuring made, String action, Actor actor) {
    journal.note(
        actor,
        action,
        "restructuring/" + made.id(),
        made.organisation(),
        made.order().reason() + "; " + made.order().basis(),
        made.revision());
  }
}
