package org.duibiao.rectification.weakness.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.transition.Transition;
import org.duibiao.chassis.transition.Transitions;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.item.application.OpenItems;
import org.duibiao.rectification.weakness.application.CaseSight.Where;
import org.duibiao.rectification.weakness.domain.Assignment;
import org.duibiao.rectification.weakness.domain.ConstructionPlan;
import org.duibiao.rectification.weakness.domain.LookBackFinding;
import org.duibiao.rectification.weakness.domain.OpenItem;
import org.duibiao.rectification.weakness.domain.WeakCase;
import org.duibiao.rectification.weakness.domain.WeakCaseAction;
import org.duibiao.rectification.weakness.domain.WeakCaseActor;
import org.duibiao.rectification.weakness.infrastructure.WeakCases;

/**
 * What people do to cases: one use case and one transaction per method, each carried out by the
 * chassis' {@link Transitions} on a case that is there for the caller. The content is looked at
 * last, which is why it comes as a supplier.
 */
@ApplicationScoped
public class CaseDesk {
  /** Where the facts about cases go. */
  static final String TOPIC = "rectification.events";

  private final WeakCases cases;
  private final CaseSight sight;
  private final CaseActors actors;
  private final CaseCatalogue catalogue;
  private final AssignmentCheck assignments;
  private final OpenItems items;
  private final Campaigns campaigns;
  private final Transitions transitions;
  private final Clock clock;

  CaseDesk(
      WeakCases cases,
      CaseSight sight,
      CaseActors actors,
      CaseCatalogue catalogue,
      AssignmentCheck assignments,
      OpenItems items,
      Campaigns campaigns,
      Transitions transitions,
      @DomainTime Clock clock) {
    this.cases = cases;
    this.sight = sight;
    this.actors = actors;
    this.catalogue = catalogue;
    this.assignments = assignments;
    this.items = items;
    this.campaigns = campaigns;
    this.transitions = transitions;
    this.clock = clock;
  }

  /** A case and the version of it that the caller has read, as the If-Match header says. */
  public record Target(UUID id, String ifMatch) {}

  private record Change(WeakCase one, WeakCaseActor actor, Where where) {}

  private interface Effect {
    void on(Change change);
  }

  @Transactional
  public CaseReading assign(Target target, Supplier<Assignment> assignment) {
    return change(
        target,
        WeakCaseAction.ASSIGN,
        "assignCase",
        change ->
            change
                .one()
                .assign(
                    change.actor(),
                    assignments.requireUsable(assignment.get(), change.where().organisation()),
                    clock));
  }

  @Transactional
  public CaseReading analyse(Target target, Supplier<String> rootCause) {
    return change(
        target,
        WeakCaseAction.ANALYSE,
        "analyseCase",
        change -> change.one().analyse(change.actor(), rootCause.get(), clock));
  }

  @Transactional
  public CaseReading plan(Target target, Supplier<ConstructionPlan> plan) {
    return change(
        target,
        WeakCaseAction.PLAN,
        "planCase",
        change -> {
          WeakCase one = change.one();
          LocalDate lastDay = campaigns.lastDay(one.campaign()).orElse(null);
          one.plan(change.actor(), plan.get(), lastDay, clock);
        });
  }

  @Transactional
  public CaseReading start(Target target) {
    return change(
        target,
        WeakCaseAction.START,
        "startCase",
        change -> change.one().start(change.actor(), clock));
  }

  @Transactional
  public CaseReading completeMilestone(Target target, int number, Supplier<String> how) {
    return change(
        target,
        WeakCaseAction.COMPLETE_MILESTONE,
        "completeCaseMilestone",
        change -> change.one().completeMilestone(change.actor(), number, how.get(), clock));
  }

  @Transactional
  public CaseReading requestAcceptance(Target target, Supplier<String> summary) {
    return change(
        target,
        WeakCaseAction.REQUEST_ACCEPTANCE,
        "requestCaseAcceptance",
        change -> {
          String said = summary.get();
          change.one().requestAcceptance(change.actor(), said, open(change.one()), clock);
        });
  }

  /** Its items stay as they are until the case is closed: none is opened again in between. */
  @Transactional
  public CaseReading accept(Target target, Supplier<String> opinion) {
    return change(
        target,
        WeakCaseAction.ACCEPT,
        "acceptCase",
        change -> {
          WeakCase one = change.one();
          String said = opinion.get();
          one.accept(change.actor(), said, open(one), clock);
        });
  }

  @Transactional
  public CaseReading sendBack(Target target, Supplier<String> reason) {
    return change(
        target,
        WeakCaseAction.RETURN,
        "returnCase",
        change -> change.one().sendBack(change.actor(), reason.get(), clock));
  }

  @Transactional
  public CaseReading lookBack(Target target, Supplier<LookBackFinding> found) {
    return change(
        target,
        WeakCaseAction.LOOK_BACK,
        "lookBackCase",
        change -> {
          LookBackFinding seen = found.get();
          change.one().lookBack(change.actor(), seen, open(change.one()), clock);
        });
  }

  @Transactional
  public CaseReading reopen(Target target, Supplier<String> reason) {
    return change(
        target,
        WeakCaseAction.REOPEN,
        "reopenCase",
        change -> change.one().reopen(change.actor(), reason.get(), clock));
  }

  @Transactional
  public CaseReading resume(Target target) {
    return change(
        target,
        WeakCaseAction.RESUME,
        "resumeCase",
        change -> change.one().resume(change.actor(), clock));
  }

  /** Only that of an organisation that was dissolved. */
  @Transactional
  public CaseReading end(Target target, Supplier<String> reason) {
    return change(
        target,
        WeakCaseAction.END,
        "endCase",
        change -> {
          boolean dissolved = change.where().organisation().dissolvedOn(ChinaTime.today(clock));
          change.one().end(change.actor(), dissolved, reason, clock);
        });
  }

  /** What is open of a case's items, which stay as they are until the transaction ends. */
  private List<OpenItem> open(WeakCase one) {
    return items.held(one.campaign(), one.organisation()).stream()
        .map(row -> new OpenItem(row.id(), row.problem(), row.state()))
        .toList();
  }

  private CaseReading change(
      Target target, WeakCaseAction action, String operation, Effect effect) {
    Where where = sight.of(target.id());
    WeakCaseActor actor = actors.on(where);
    WeakCase changed =
        transitions.carryOut(
            TOPIC,
            Transition.of(operation, action, actor, target.ifMatch()),
            () -> cases.locked(target.id()),
            one -> effect.on(new Change(one, actor, where)));
    return catalogue.whole(changed, where, actor);
  }
}
