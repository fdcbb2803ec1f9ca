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
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.NOTHING_LEFT;
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
                        .filter(action -> action != WeakCaseAction.END)
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
            "ENDED REOPEN REOPENED",
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
            () -> one.plan(OFFICE, new ConstructionPlan(" ", null, null, null, null), null, CLOCK));

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

    refused(
        WeaknessProblem.CONSTRUCTION_PLAN_INCOMPLETE, () -> one.plan(OFFICE, without, null, CLOCK));
    one.plan(OFFICE, amended, null, CLOCK);

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
  void isNeitherOfferedNorClosedWhileAnItemOrAMilestoneIsOpen() {
    WeakCase one = inProgress();
    one.completeMilestone(SECRETARY, 1, null, CLOCK);
    OpenItem open = openItem();

    List<String> left =
        refused(
            WeaknessProblem.CASE_NOT_FINISHED,
            () -> one.requestAcceptance(SECRETARY, "已落实", List.of(open), CLOCK));
    assertThat(left).containsExactly("/items/" + open.id(), "/milestones/2");
    one.completeMilestone(SECRETARY, 2, null, CLOCK);
    one.requestAcceptance(SECRETARY, "已落实", List.of(), CLOCK);

    assertThat(
            refused(
                WeaknessProblem.CASE_NOT_FINISHED,
                () -> one.accept(OFFICE, "同意", List.of(open), CLOCK)))
        .containsExactly("/items/" + open.id());
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
    assertThat(one.allowedActions(actor, NOTHING_LEFT, CLOCK))
        .doesNotContain(WeakCaseAction.ACCEPT);
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
    one.requestAcceptance(SECRETARY, "已落实", List.of(), CLOCK);

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

    assertThat(one.allowedActions(LEADER, NOTHING_LEFT, CLOCK))
        .containsExactly(WeakCaseAction.ASSIGN, WeakCaseAction.RETURN);
  }

  @Test
  void looksBackAfter90DaysAndNotBefore() {
    WeakCase one = closed();

    refused(
        WeaknessProblem.LOOK_BACK_NOT_DUE,
        () ->
            one.lookBack(
                OTHER_LEADER, new LookBackFinding(LookBackResult.HELD, "正常"), List.of(), CLOCK));
    one.lookBack(
        OTHER_LEADER, new LookBackFinding(LookBackResult.HELD, "正常"), List.of(), AFTER_90_DAYS);

    assertThat(one.state()).isEqualTo(WeakCaseState.CLOSED);
    assertThat(one.lookBack().due()).isEqualTo(LocalDate.of(2021, 8, 8));
    assertThat(one.nextDue()).isNull();
    refused(
        WeaknessProblem.LOOK_BACK_NOT_DUE,
        () ->
            one.lookBack(
                OFFICE, new LookBackFinding(LookBackResult.HELD, "再看"), List.of(), AFTER_90_DAYS));
  }

  @Test
  void aRelapseOpensItAgainAndANewAcceptanceSchedulesANewLook() {
    WeakCase one = closed();
    one.lookBack(
        OTHER_LEADER, new LookBackFinding(LookBackResult.RELAPSED, "反弹"), List.of(), AFTER_90_DAYS);
    assertThat(one.state()).isEqualTo(WeakCaseState.REOPENED);

    one.resume(OFFICE, AFTER_90_DAYS);
    one.requestAcceptance(SECRETARY, "再次整改到位", List.of(), AFTER_90_DAYS);
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

  private static final LocalDate TODAY = LocalDate.of(2021, 5, 10);

  private static List<NextStepKind> next(WeakCase one, long openItems, long drafts, LocalDate day) {
    return NextStep.all(one, new Circumstances(openItems, false), drafts, day).stream()
        .map(NextStep::kind)
        .toList();
  }

  @Test
  void saysWhatIsToBeDoneNext() {
    assertThat(next(identified(), 3, 0, TODAY)).containsExactly(NextStepKind.ANALYSE);
    assertThat(next(planned(), 3, 0, TODAY)).containsExactly(NextStepKind.ASSIGN);
    assertThat(NextStep.all(inProgress(), new Circumstances(3, false), 0, TODAY))
        .containsExactly(new NextStep(NextStepKind.REACH_MILESTONE, DUE, "班子配齐"));
    assertThat(next(inAcceptance(), 1, 0, TODAY)).containsExactly(NextStepKind.STRIKE_OFF_ITEMS);
    assertThat(next(inAcceptance(), 0, 0, TODAY)).containsExactly(NextStepKind.ACCEPT);
    assertThat(NextStep.all(closed(), NOTHING_LEFT, 0, TODAY).get(0).due())
        .isEqualTo(LocalDate.of(2021, 8, 8));
    assertThat(next(closed(), 1, 0, TODAY))
        .containsExactly(NextStepKind.REOPEN, NextStepKind.LOOK_BACK);
  }

  @Test
  void aDraftHidesNothingAndWhatIsDueComesFirst() {
    assertThat(next(inProgress(), 0, 1, TODAY))
        .containsExactly(NextStepKind.CONFIRM_SUPERVISION, NextStepKind.REACH_MILESTONE);
    assertThat(next(inProgress(), 0, 1, DUE))
        .containsExactly(NextStepKind.REACH_MILESTONE, NextStepKind.CONFIRM_SUPERVISION);
    assertThat(next(closed(), 0, 1, LocalDate.of(2021, 8, 8)))
        .containsExactly(NextStepKind.LOOK_BACK, NextStepKind.CONFIRM_SUPERVISION);
  }

  @Test
  void isNotFoundToLastWhileAnItemIsOpenAgain() {
    WeakCase one = closed();
    OpenItem open = openItem();
    var held = new LookBackFinding(LookBackResult.HELD, "正常");

    assertThat(
            refused(
                WeaknessProblem.CASE_NOT_LASTING,
                () -> one.lookBack(OTHER_LEADER, held, List.of(open), AFTER_90_DAYS)))
        .containsExactly("/items/" + open.id());
    one.lookBack(
        OTHER_LEADER,
        new LookBackFinding(LookBackResult.RELAPSED, "反弹"),
        List.of(open),
        AFTER_90_DAYS);

    assertThat(one.state()).isEqualTo(WeakCaseState.REOPENED);
  }

  @Test
  void offersAcceptanceOnlyWhenNothingIsLeft() {
    WeakCase one = inProgress();
    assertThat(one.allowedActions(SECRETARY, NOTHING_LEFT, CLOCK))
        .containsExactly(WeakCaseAction.COMPLETE_MILESTONE);
    one.completeMilestone(SECRETARY, 1, null, CLOCK);
    one.completeMilestone(SECRETARY, 2, null, CLOCK);

    assertThat(one.allowedActions(SECRETARY, new Circumstances(1, false), CLOCK)).isEmpty();
    assertThat(one.allowedActions(SECRETARY, NOTHING_LEFT, CLOCK))
        .containsExactly(WeakCaseAction.REQUEST_ACCEPTANCE);
    assertThat(inAcceptance().allowedActions(OFFICE, new Circumstances(1, false), CLOCK))
        .containsExactly(WeakCaseAction.ASSIGN, WeakCaseAction.RETURN);
  }

  @Test
  void onlyTheCaseOfADissolvedOrganisationIsEnded() {
    WeakCase one = identified();
    var dissolved = new Circumstances(2, true);

    refused(WeaknessProblem.ORGANISATION_EXISTS, () -> one.end(OFFICE, false, () -> "撤销", CLOCK));
    assertThat(NextStep.all(one, dissolved, 0, TODAY).get(0).kind()).isEqualTo(NextStepKind.END);
    one.end(OFFICE, true, () -> "支部已撤销", CLOCK);

    assertThat(one.state()).isEqualTo(WeakCaseState.ENDED);
    assertThat(one.allowedActions(OFFICE, dissolved, CLOCK)).containsExactly(WeakCaseAction.REOPEN);
    one.reopen(OFFICE, "撤销有误", CLOCK);
    refused(WeaknessProblem.CASE_REASON_MISSING, () -> one.resume(OFFICE, CLOCK));
    assertThat(next(one, 0, 0, TODAY)).containsExactly(NextStepKind.ANALYSE);
  }

  @Test
  void aMilestoneThatIsSetAnewLiesAheadAndWithinTheCampaign() {
    WeakCase one = identified();
    one.analyse(OFFICE, "班子不健全", CLOCK);

    assertThat(milestonesRefused(one, TODAY.minusDays(1), DUE, DUE.plusDays(1)))
        .containsExactly("/milestones/0/dueDate", "/milestones/2/dueDate");
    one.plan(OFFICE, PLAN, DUE.plusDays(15), CLOCK);
    one.plan(OFFICE, PLAN, DUE.plusDays(15), AFTER_90_DAYS);
    assertThat(milestonesRefused(one, TODAY.plusYears(1), TODAY.plusYears(1).plusDays(1)))
        .as("up to the last day while it is ahead")
        .hasSize(2);
    assertThatExceptionOfType(DomainException.class)
        .as("for a year once it is over")
        .isThrownBy(() -> one.plan(OFFICE, planOf(TODAY.plusDays(366)), TODAY.minusDays(1), CLOCK));
    one.plan(OFFICE, planOf(TODAY.plusYears(1)), TODAY.minusDays(1), CLOCK);
  }

  private static List<String> milestonesRefused(WeakCase one, LocalDate... days) {
    return refused(
        WeaknessProblem.CONSTRUCTION_PLAN_INCOMPLETE,
        () -> one.plan(OFFICE, planOf(days), DUE, CLOCK));
  }

  private static ConstructionPlan planOf(LocalDate... days) {
    return new ConstructionPlan(
        PLAN.document(),
        PLAN.agreedWith(),
        null,
        PLAN.measures(),
        Arrays.stream(days).map(day -> CaseMilestone.open("至" + day, day)).toList());
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
