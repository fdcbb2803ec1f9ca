package org.duibiao.rectification.weakness.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.AFTER_90_DAYS;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.CLOCK;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;

/** Whatever is done by whomever in whatever order, what must hold of a case holds. */
class WeakCasePropertiesTest {
  private static final List<WeakCaseActor> PEOPLE =
      List.of(
          WeakCaseFixtures.OFFICE,
          WeakCaseFixtures.LEADER,
          WeakCaseFixtures.OTHER_LEADER,
          WeakCaseFixtures.SECRETARY,
          WeakCaseFixtures.SUPERIOR,
          WeakCaseFixtures.HELPER,
          WeakCaseFixtures.FOR_LEADER,
          WeakCaseFixtures.FOR_INSIDER,
          WeakCaseFixtures.STRANGER);

  /**
   * What somebody tries.
   *
   * @param proper whether with the content it takes
   * @param later whether the day of the second look has come
   */
  record Step(WeakCaseActor actor, WeakCaseAction action, boolean proper, boolean later) {
    Clock clock() {
      return later ? AFTER_90_DAYS : CLOCK;
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<WeakCaseAction> actions =
        Arbitraries.frequency(
            Tuple.of(3, WeakCaseAction.ASSIGN),
            Tuple.of(3, WeakCaseAction.ANALYSE),
            Tuple.of(4, WeakCaseAction.PLAN),
            Tuple.of(4, WeakCaseAction.START),
            Tuple.of(8, WeakCaseAction.COMPLETE_MILESTONE),
            Tuple.of(6, WeakCaseAction.REQUEST_ACCEPTANCE),
            Tuple.of(8, WeakCaseAction.ACCEPT),
            Tuple.of(2, WeakCaseAction.RETURN),
            Tuple.of(3, WeakCaseAction.LOOK_BACK),
            Tuple.of(2, WeakCaseAction.RELAPSE),
            Tuple.of(2, WeakCaseAction.REOPEN),
            Tuple.of(3, WeakCaseAction.RESUME),
            Tuple.of(1, WeakCaseAction.END),
            Tuple.of(1, WeakCaseAction.LOOK_BACK_DUE));
    Arbitrary<WeakCaseActor> people =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(PEOPLE)),
            Tuple.of(1, Arbitraries.of(WeakCaseFixtures.OFFICE, WeakCaseFixtures.SECRETARY)));
    return Combinators.combine(
            people,
            actions,
            Arbitraries.of(true, true, true, true, false),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(120);
  }

  private static void perform(WeakCase one, Step step, List<OpenItem> items) {
    WeakCaseActor actor = step.actor();
    boolean proper = step.proper();
    Clock clock = step.clock();
    String text = proper ? "说明" : " ";
    switch (step.action()) {
      case ASSIGN ->
          one.assign(
              actor,
              proper ? WeakCaseFixtures.ASSIGNMENT : new Assignment("leader-2", null, null),
              clock);
      case ANALYSE -> one.analyse(actor, text, clock);
      case PLAN ->
          one.plan(
              actor,
              proper
                  ? WeakCaseFixtures.PLAN
                  : new ConstructionPlan("正文", null, null, List.of(), List.of()),
              null,
              clock);
      case START -> one.start(actor, clock);
      case COMPLETE_MILESTONE -> one.completeMilestone(actor, firstOpen(one, proper), null, clock);
      case REQUEST_ACCEPTANCE -> one.requestAcceptance(actor, text, items, clock);
      case ACCEPT -> one.accept(actor, text, items, clock);
      case RETURN -> one.sendBack(actor, text, clock);
      case LOOK_BACK ->
          one.lookBack(actor, new LookBackFinding(LookBackResult.HELD, text), items, clock);
      case RELAPSE ->
          one.lookBack(actor, new LookBackFinding(LookBackResult.RELAPSED, text), items, clock);
      case REOPEN -> one.reopen(actor, text, clock);
      case RESUME -> one.resume(actor, clock);
      case END -> one.end(actor, step.later(), () -> text, clock);
      case LOOK_BACK_DUE -> one.tellLookBackDue(clock);
      case IDENTIFY -> throw new IllegalStateException("a case is made once");
    }
  }

  /** Whether it is what was sent along that is refused, and not what the case lacks. */
  private static boolean contentIsMissing(Step step, List<OpenItem> items) {
    return !step.proper()
        || step.action() == WeakCaseAction.LOOK_BACK && !items.isEmpty()
        || step.later() && step.action() == WeakCaseAction.PLAN;
  }

  private static int firstOpen(WeakCase one, boolean proper) {
    List<CaseMilestone> milestones = one.plan().milestones();
    for (int i = 0; proper && i < milestones.size(); i++) {
      if (!milestones.get(i).done()) {
        return i + 1;
      }
    }
    return 99;
  }

  private static void assertProperlyClosed(
      WeakCase one, Step step, Set<String> contributors, List<OpenItem> items) {
    WeakCaseActor by = step.actor();
    assertThat(items).isEmpty();
    assertThat(one.plan().milestones()).isNotEmpty().allMatch(CaseMilestone::done);
    assertThat(one.rootCause()).isNotBlank();
    assertThat(by.committee()).isNotEmpty();
    Set<String> acting = new HashSet<>();
    by.committee().forEach(post -> acting.addAll(post.actors(by.person())));
    assertThat(contributors).doesNotContainAnyElementsOf(acting);
    assertThat(by.insiders()).doesNotContainAnyElementsOf(acting);
    assertThat(acting).doesNotContain(one.assignment().leader());
    assertThat(one.acceptedBy()).isEqualTo(by.person());
    assertThat(one.lookBack().due()).isEqualTo(one.acceptedOn().plusDays(WeakCase.LOOK_BACK_DAYS));
  }

  @Property(tries = 1000)
  void noPathClosesWhatIsNotFinishedOrOnesOwn(
      @ForAll("steps") List<Step> steps, @ForAll boolean itemsOpen) {
    List<OpenItem> items = itemsOpen ? List.of(WeakCaseFixtures.openItem()) : List.of();
    WeakCase one = WeakCaseFixtures.identified();
    for (Step step : steps) {
      WeakCaseState before = one.state();
      int known = one.history().size();
      Set<String> contributors = one.contributors();
      try {
        perform(one, step, items);
      } catch (DomainException e) {
        assertThat(one.state()).isEqualTo(before);
        assertThat(one.history()).hasSize(known);
        continue;
      }
      if (step.action() == WeakCaseAction.LOOK_BACK
          || step.action() == WeakCaseAction.REQUEST_ACCEPTANCE) {
        assertThat(items).isEmpty();
      }
      if (one.state() == WeakCaseState.CLOSED && before != WeakCaseState.CLOSED) {
        assertProperlyClosed(one, step, contributors, items);
      }
      if (one.state() == WeakCaseState.IN_PROGRESS) {
        assertThat(one.assignment().leader()).isNotNull();
        assertThat(one.assignment().assistingUnit()).isNotNull();
        assertThat(one.assignment().supervisor()).isNotNull();
      }
    }
    assertThat(one.takeEvents()).hasSize(one.history().size());
  }

  @Property(tries = 1000)
  void whatIsOfferedSucceedsAndWhatIsNotOfferedIsRefused(
      @ForAll("steps") List<Step> steps, @ForAll boolean itemsOpen) {
    List<OpenItem> items = itemsOpen ? List.of(WeakCaseFixtures.openItem()) : List.of();
    WeakCase one = WeakCaseFixtures.identified();
    for (Step step : steps) {
      if (step.action().side() == WeakCaseSide.CALENDAR) {
        continue;
      }
      WeakCaseAction asked =
          step.action() == WeakCaseAction.RELAPSE ? WeakCaseAction.LOOK_BACK : step.action();
      var circumstances = new Circumstances(items.size(), step.later());
      boolean offered =
          one.allowedActions(step.actor(), circumstances, step.clock()).contains(asked);
      try {
        perform(one, step, items);
        assertThat(offered).isTrue();
      } catch (DomainException e) {
        int status = e.type().status();
        assertThat(offered ? status == 422 && contentIsMissing(step, items) : status >= 403)
            .as(step + " " + e.type() + " in " + one.state())
            .isTrue();
        if (e.type() == CommonProblem.FORBIDDEN) {
          assertThat(offered).isFalse();
        }
      }
    }
  }
}
