package org.duibiao.rectification.weakness.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.AFTER_90_DAYS;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.ASSIGNMENT;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.CLOCK;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.DUE;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.FOR_INSIDER;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.FOR_LEADER;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.HELPER;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.LEADER;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.OFFICE;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.OTHER_LEADER;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.PLAN;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.SECRETARY;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.SUPERIOR;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.closed;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.identified;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.inAcceptance;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.inProgress;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.openItem;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.planned;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeakCaseTest {
  private static List<String> refused(ProblemType type, ThrowingCallable what) {
    DomainException failure =
        assertThatExceptionOfType(DomainException.class).isThrownBy(what).actual();
    assertThat(failure.type()).isEqualTo(type);
    return failure.faults().stream().map(DomainException.Fault::pointer).toList();
  }

  @Test
  void declaresExactlyTheseTransitions() {
    Stream<String> transitions =
        Arrays.stream(WeakCaseState.values())
            .flatMap(
                state ->
                    Arrays.stream(WeakCaseAction.values())
                        .filter(action -> action != WeakCaseAction.ASSIGN)
                        .flatMap(
                            action ->
                                WeakCaseLifecycle.after(state, action).stream()
                                    .map(to -> state + " " + action + " " + to)));

    assertThat(transitions)
        .containsExactlyInAnyOrder(
            "IDENTIFIED ANALYSE ANALYSING",
            "ANALYSING ANALYSE ANALYSING",
            "ANALYSING PLAN PLANNED",
            "PLANNED PLAN PLANNED",
            "PLANNED START IN_PROGRESS",
            "IN_PROGRESS PLAN IN_PROGRESS",
            "IN_PROGRESS COMPLETE_MILESTONE IN_PROGRESS",
            "IN_PROGRESS REQUEST_ACCEPTANCE ACCEPTANCE",
            "ACCEPTANCE ACCEPT CLOSED",
            "ACCEPTANCE RETURN IN_PROGRESS",
            "CLOSED LOOK_BACK CLOSED",
            "CLOSED LOOK_BACK_DUE CLOSED",
            "CLOSED RELAPSE REOPENED",
            "CLOSED REOPEN REOPENED",
            "REOPENED ANALYSE REOPENED",
            "REOPENED PLAN REOPENED",
            "REOPENED RESUME IN_PROGRESS");
  }

  @Test
  void aPlanNamesEverythingItLacks() {
    WeakCase one = identified();
    one.analyse(OFFICE, "班子不健全", CLOCK);

    List<String> missing =
        refused(
            WeaknessProblem.CONSTRUCTION_PLAN_INCOMPLETE,
            () -> one.plan(OFFICE, new ConstructionPlan(" ", null, null, null, null), CLOCK));

    assertThat(missing).containsExactly("/document", "/agreedWith", "/measures", "/milestones");
    assertThat(one.state()).isEqualTo(WeakCaseState.ANALYSING);
  }

  @Test
  void isCarriedOutOnlyWithLeaderUnitAndSupervisor() {
    WeakCase one = planned();
    one.assign(OFFICE, new Assignment("leader-1", null, null), CLOCK);

    assertThat(refused(WeaknessProblem.ASSIGNMENT_INCOMPLETE, () -> one.start(OFFICE, CLOCK)))
        .containsExactly("/assistingUnit", "/supervisor");
  }

  @Test
  void anAmendedPlanKeepsWhatWasReached() {
    WeakCase one = inProgress();
    one.completeMilestone(SECRETARY, 1, "已配齐", CLOCK);
    ConstructionPlan without =
        new ConstructionPlan(
            PLAN.document(),
            PLAN.agreedWith(),
            null,
            PLAN.measures(),
            List.of(CaseMilestone.open("制度落实", DUE)));
    ConstructionPlan amended =
        new ConstructionPlan(
            PLAN.document(),
            PLAN.agreedWith(),
            null,
            PLAN.measures(),
            List.of(CaseMilestone.open("结对共建", DUE), CaseMilestone.open("班子配齐", DUE.plusDays(9))));

    refused(WeaknessProblem.CONSTRUCTION_PLAN_INCOMPLETE, () -> one.plan(OFFICE, without, CLOCK));
    one.plan(OFFICE, amended, CLOCK);

    assertThat(one.plan().milestones())
        .extracting(CaseMilestone::title, CaseMilestone::done)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("结对共建", false),
            org.assertj.core.groups.Tuple.tuple("班子配齐", true));
    assertThat(one.plan().milestones().get(1).dueDate()).isEqualTo(DUE);
    assertThat(one.nextDue()).isEqualTo(DUE);
  }

  @Test
  void aMilestoneIsReachedOnce() {
    WeakCase one = inProgress();
    one.completeMilestone(SECRETARY, 2, null, CLOCK);

    for (int number : new int[] {0, 2, 3}) {
      refused(
          WeaknessProblem.MILESTONE_NOT_OPEN,
          () -> one.completeMilestone(SECRETARY, number, null, CLOCK));
    }
  }

  @Test
  void isNotClosedWhileAnItemOrAMilestoneIsOpen() {
    WeakCase one = inProgress();
    one.completeMilestone(SECRETARY, 1, null, CLOCK);
    one.requestAcceptance(SECRETARY, "已落实", CLOCK);
    OpenItem open = openItem();

    List<String> left =
        refused(
            WeaknessProblem.CASE_NOT_FINISHED,
            () -> one.accept(OFFICE, "同意", List.of(open), CLOCK));

    assertThat(left).containsExactly("/items/" + open.id(), "/milestones/2");
    assertThat(one.state()).isEqualTo(WeakCaseState.ACCEPTANCE);
  }

  static Stream<WeakCaseActor> concerned() {
    return Stream.of(LEADER, HELPER, FOR_LEADER, FOR_INSIDER);
  }

  @ParameterizedTest
  @MethodSource("concerned")
  void nobodyAcceptsTheirOwn(WeakCaseActor actor) {
    WeakCase one = inAcceptance();

    refused(WeaknessProblem.CASE_SELF_JUDGEMENT, () -> one.accept(actor, "同意", List.of(), CLOCK));
    assertThat(one.allowedActions(actor, CLOCK)).doesNotContain(WeakCaseAction.ACCEPT);
  }

  @Test
  void neitherTheOrganisationNorTheGeneralBranchAboveItAccepts() {
    for (WeakCaseActor actor : List.of(SECRETARY, SUPERIOR)) {
      refused(CommonProblem.FORBIDDEN, () -> inAcceptance().accept(actor, "同意", List.of(), CLOCK));
    }
  }

  @Test
  void whoWorkedOnItForTheOrganisationDoesNotAcceptIt() {
    WeakCase one = inProgress();
    one.completeMilestone(OFFICE, 1, null, CLOCK);
    one.completeMilestone(SECRETARY, 2, null, CLOCK);
    one.requestAcceptance(SECRETARY, "已落实", CLOCK);

    refused(WeaknessProblem.CASE_SELF_JUDGEMENT, () -> one.accept(OFFICE, "同意", List.of(), CLOCK));
    one.accept(OTHER_LEADER, "同意", List.of(), CLOCK);

    assertThat(one.state()).isEqualTo(WeakCaseState.CLOSED);
    assertThat(one.acceptedBy()).isEqualTo("leader-2");
  }

  @Test
  void aFormerLeaderStillKeepsOut() {
    WeakCase one = inAcceptance();
    one.assign(OFFICE, new Assignment("leader-2", "dept-02", "watcher"), CLOCK);

    refused(WeaknessProblem.CASE_SELF_JUDGEMENT, () -> one.accept(LEADER, "同意", List.of(), CLOCK));
  }

  @Test
  void theLeaderMaySendItBackButNotFindItGood() {
    WeakCase one = inAcceptance();

    assertThat(one.allowedActions(LEADER, CLOCK))
        .containsExactly(WeakCaseAction.ASSIGN, WeakCaseAction.RETURN);
  }

  @Test
  void looksBackAfter90DaysAndNotBefore() {
    WeakCase one = closed();

    refused(
        WeaknessProblem.LOOK_BACK_NOT_DUE,
        () -> one.lookBack(OTHER_LEADER, LookBackResult.HELD, "正常", CLOCK));
    one.lookBack(OTHER_LEADER, LookBackResult.HELD, "正常", AFTER_90_DAYS);

    assertThat(one.state()).isEqualTo(WeakCaseState.CLOSED);
    assertThat(one.lookBack().due()).isEqualTo(LocalDate.of(2021, 8, 8));
    assertThat(one.nextDue()).isNull();
    refused(
        WeaknessProblem.LOOK_BACK_NOT_DUE,
        () -> one.lookBack(OFFICE, LookBackResult.HELD, "再看", AFTER_90_DAYS));
  }

  @Test
  void aRelapseOpensItAgainAndANewAcceptanceSchedulesANewLook() {
    WeakCase one = closed();
    one.lookBack(OTHER_LEADER, LookBackResult.RELAPSED, "反弹", AFTER_90_DAYS);
    assertThat(one.state()).isEqualTo(WeakCaseState.REOPENED);

    one.resume(OFFICE, AFTER_90_DAYS);
    one.requestAcceptance(SECRETARY, "再次整改到位", AFTER_90_DAYS);
    one.accept(OFFICE, "同意", List.of(), AFTER_90_DAYS);

    assertThat(one.lookBack().due()).isEqualTo(LocalDate.of(2021, 11, 6));
    assertThat(one.lookBack().result()).isNull();
  }

  @Test
  void tellsThatTheLookIsDueOnce() {
    WeakCase one = closed();
    one.takeEvents();

    one.tellLookBackDue(CLOCK);
    assertThat(one.takeEvents()).isEmpty();
    one.tellLookBackDue(AFTER_90_DAYS);
    one.tellLookBackDue(AFTER_90_DAYS);

    assertThat(one.takeEvents())
        .extracting(raised -> raised.event().type())
        .containsExactly("rectification.case-look-back-due.v1");
  }

  @Test
  void saysWhatIsToBeDoneNext() {
    assertThat(NextStep.of(identified(), 3, 0).kind()).isEqualTo(NextStepKind.ANALYSE);
    assertThat(NextStep.of(planned(), 3, 0).kind()).isEqualTo(NextStepKind.ASSIGN);
    assertThat(NextStep.of(inProgress(), 3, 0))
        .isEqualTo(new NextStep(NextStepKind.REACH_MILESTONE, DUE, "班子配齐"));
    assertThat(NextStep.of(inProgress(), 3, 1).kind()).isEqualTo(NextStepKind.CONFIRM_SUPERVISION);
    assertThat(NextStep.of(inAcceptance(), 1, 0).kind()).isEqualTo(NextStepKind.STRIKE_OFF_ITEMS);
    assertThat(NextStep.of(inAcceptance(), 0, 0).kind()).isEqualTo(NextStepKind.ACCEPT);
    assertThat(NextStep.of(closed(), 0, 0).due()).isEqualTo(LocalDate.of(2021, 8, 8));
    assertThat(NextStep.of(closed(), 1, 0).kind()).isEqualTo(NextStepKind.REOPEN);
  }

  @Test
  void theUnassignedCaseIsPlannedFirst() {
    WeakCase one = identified();

    refused(WeaknessProblem.CASE_TRANSITION_NOT_ALLOWED, () -> one.start(OFFICE, CLOCK));
    one.assign(OFFICE, ASSIGNMENT, CLOCK);

    assertThat(one.state()).isEqualTo(WeakCaseState.IDENTIFIED);
    assertThat(one.assignment()).isEqualTo(ASSIGNMENT);
  }
}
