package org.duibiao.rectification.item.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.rectification.item.domain.ItemFixtures.AUTHOR;
import static org.duibiao.rectification.item.domain.ItemFixtures.BOTH;
import static org.duibiao.rectification.item.domain.ItemFixtures.CLOCK;
import static org.duibiao.rectification.item.domain.ItemFixtures.DUE;
import static org.duibiao.rectification.item.domain.ItemFixtures.OFFICER;
import static org.duibiao.rectification.item.domain.ItemFixtures.STRANGER;
import static org.duibiao.rectification.item.domain.ItemFixtures.SUPERIOR;
import static org.duibiao.rectification.item.domain.ItemFixtures.completePlan;
import static org.duibiao.rectification.item.domain.ItemFixtures.open;
import static org.duibiao.rectification.item.domain.ItemFixtures.planned;
import static org.duibiao.rectification.item.domain.ItemFixtures.problem;
import static org.duibiao.rectification.item.domain.ItemFixtures.proven;
import static org.duibiao.rectification.item.domain.ItemFixtures.struckOff;
import static org.duibiao.rectification.item.domain.ItemFixtures.submitted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemType;
import org.duibiao.chassis.time.ChinaTime;
import org.junit.jupiter.api.Test;

class ItemTest {

  private static void assertRefused(ProblemType type, ThrowingCallable act) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(act)
        .extracting(DomainException::type)
        .isEqualTo(type);
  }

  private static List<String> told(Item item) {
    return item.takeEvents().stream().map(raised -> raised.event().type()).toList();
  }

  @Test
  void beginsOpenWithTheDateOfTheCampaign() {
    Item item = open();

    assertThat(item.state()).isEqualTo(ItemState.OPEN);
    assertThat(item.work().dueDate()).isEqualTo(DUE);
    assertThat(item.version()).isEqualTo(1);
    assertThat(told(item)).containsExactly("rectification.item-opened.v1");
  }

  @Test
  void tellsEachStepOfAWholeLifeOnce() {
    Item item = struckOff();

    assertThat(told(item))
        .containsExactly(
            "rectification.item-opened.v1",
            "rectification.item-planned.v1",
            "rectification.item-submitted.v1",
            "rectification.item-struck-off.v1");
    assertThat(item.judgement().verdict()).isEqualTo(Verdict.EFFECTIVE);
    assertThat(item.judgement().verifiedBy()).isEqualTo("superior");
    assertThat(item.history()).extracting(HistoryEntry::to).endsWith(ItemState.STRUCK_OFF);
  }

  @Test
  void refusesAPlanThatLacksSomething() {
    Item item = open();

    assertRefused(
        RectificationProblem.PLAN_INCOMPLETE,
        () -> item.plan(OFFICER, new Plan("\u200b\u0007 ", null, "张三", null), Term.OPEN, CLOCK));
  }

  @Test
  void refusesADateThatTheOwnerPutsOff() {
    Item item = planned();

    assertRefused(
        RectificationProblem.DUE_DATE_NOT_ALLOWED,
        () -> item.plan(OFFICER, new Plan("a", "b", "c", DUE.plusDays(1)), Term.OPEN, CLOCK));
  }

  @Test
  void keepsTheStateWhenAPlanIsCorrected() {
    Item item = planned();

    item.plan(OFFICER, new Plan("原因", "新措施", "李四", DUE.minusDays(5)), Term.OPEN, CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.IN_PROGRESS);
    assertThat(item.work().measure()).isEqualTo("新措施");
    assertThat(item.work().dueDate()).isEqualTo(DUE.minusDays(5));
  }

  @Test
  void refusesASubmissionWithoutEvidence() {
    Item item = planned();

    assertRefused(
        RectificationProblem.EVIDENCE_MISSING,
        () -> item.submit(OFFICER, new Submission("done", "张三", List.of()), CLOCK));
  }

  @Test
  void refusesALinkThatIsNoWebAddress() {
    Item item = planned();

    for (String address :
        List.of(
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "http://a b.cn",
            "https://me:secret@example.edu.cn/",
            "//example.edu.cn")) {
      var link = new Submission.Proof(EvidenceKind.LINK, address, null);
      assertRefused(
          RectificationProblem.EVIDENCE_UNUSABLE,
          () -> item.submit(OFFICER, new Submission("done", null, List.of(link)), CLOCK));
    }
  }

  @Test
  void refusesADocumentThatNobodyCanOpenAndARecordThatNobodyFound() {
    for (EvidenceKind kind :
        List.of(EvidenceKind.DOCUMENT, EvidenceKind.RECORD, EvidenceKind.FILE)) {
      var proof = new Submission.Proof(kind, "会议记录 3", null);

      assertRefused(
          RectificationProblem.EVIDENCE_UNUSABLE,
          () -> planned().submit(OFFICER, new Submission("done", "张三", List.of(proof)), CLOCK));
    }
  }

  @Test
  void setsNoDateThatHasPassedOrLiesBeyondTheCampaign() {
    Term term = new Term(LocalDate.of(2021, 12, 31));
    Plan passed = new Plan("a", "b", "张三", LocalDate.of(2021, 5, 9));
    Plan beyond = new Plan("a", "b", "张三", LocalDate.of(2022, 1, 1));

    for (Plan plan : List.of(passed, beyond)) {
      assertRefused(
          RectificationProblem.DUE_DATE_NOT_ALLOWED, () -> open().plan(OFFICER, plan, term, CLOCK));
    }
    Item item = planned();
    assertRefused(
        RectificationProblem.DUE_DATE_NOT_ALLOWED,
        () -> item.defer(SUPERIOR, "换届", beyond.dueDate(), term, CLOCK));
    item.defer(SUPERIOR, "换届", term.lastDay(), term, CLOCK);
    assertThat(item.work().dueDate()).isEqualTo(term.lastDay());
  }

  @Test
  void grantsNoDateThatHasPassedAlready() {
    Item item = planned();
    Clock later = Clock.fixed(Instant.parse("2021-08-01T01:00:00Z"), ChinaTime.ZONE);

    assertRefused(
        RectificationProblem.DUE_DATE_NOT_ALLOWED,
        () -> item.defer(SUPERIOR, "换届", LocalDate.of(2021, 7, 31), Term.OPEN, later));
    item.defer(SUPERIOR, "换届", LocalDate.of(2021, 8, 1), Term.OPEN, later);

    assertThat(item.state()).isEqualTo(ItemState.DEFERRED);
  }

  @Test
  void asksForADayWhereTheOneItHasHasPassedBeforeItWasPlanned() {
    Clock later = Clock.fixed(Instant.parse("2021-08-01T01:00:00Z"), ChinaTime.ZONE);
    Item reopened = struckOff();
    reopened.reopen(SUPERIOR, "反弹", later);

    for (Item item : List.of(open(), reopened)) {
      assertRefused(
          RectificationProblem.DUE_DATE_NOT_ALLOWED,
          () -> item.plan(OFFICER, completePlan(), Term.OPEN, later));
      item.plan(OFFICER, new Plan("a", "b", "c", LocalDate.of(2021, 9, 1)), Term.OPEN, later);
    }
    Item late = planned();
    late.plan(OFFICER, new Plan("a", "b", "c", null), Term.OPEN, later);
    assertThat(late.work().dueDate()).isEqualTo(DUE);
  }

  @Test
  void goesOnWithinAYearWhenTheCampaignIsOver() {
    Term over = new Term(LocalDate.of(2021, 12, 31));
    Clock after = Clock.fixed(Instant.parse("2022-03-01T01:00:00Z"), ChinaTime.ZONE);
    Item item = planned();

    assertRefused(
        RectificationProblem.DUE_DATE_NOT_ALLOWED,
        () -> item.defer(SUPERIOR, "换届", LocalDate.of(2023, 3, 2), over, after));
    item.defer(SUPERIOR, "换届", LocalDate.of(2023, 3, 1), over, after);
    assertThat(item.work().dueDate()).isEqualTo(LocalDate.of(2023, 3, 1));
  }

  @Test
  void keepsWhatEachPlanSaid() {
    Item item = planned();

    item.plan(OFFICER, new Plan("制度不熟", "新措施", "张三", null), Term.OPEN, CLOCK);

    assertThat(item.changes())
        .filteredOn(change -> change.step() == 2)
        .containsExactly(new Change(2, ItemField.MEASURE, "补课", "新措施"));
  }

  @Test
  void takesWhatWasPutRightAtOnceWithoutAPlan() {
    Item item = open();

    for (Submission wanting :
        List.of(
            new Submission("\u200b ", "张三", proven().evidence()),
            new Submission("已补开", null, proven().evidence()))) {
      assertRefused(
          RectificationProblem.SUBMISSION_INCOMPLETE, () -> item.submit(OFFICER, wanting, CLOCK));
    }
    item.submit(OFFICER, proven(), CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.SUBMITTED);
    assertThat(item.work().measure()).isEqualTo("已补开");
    assertThat(item.work().responsible()).isEqualTo("张三");
    assertThat(item.concerns(ItemFixtures.person("x", "张三"))).isTrue();
  }

  @Test
  void refusesAVerifierWhoWroteTheProblem() {
    Item item = submitted();
    Actor author = ItemFixtures.superior("author", "author");

    assertRefused(
        RectificationProblem.SELF_VERIFICATION,
        () -> item.verify(author, Verdict.EFFECTIVE, null, CLOCK));
  }

  @Test
  void refusesAVerifierWhoPlannedOnBehalf() {
    Item item = open();
    item.plan(BOTH, completePlan(), Term.OPEN, CLOCK);
    item.submit(OFFICER, proven(), CLOCK);

    assertRefused(
        RectificationProblem.SELF_VERIFICATION,
        () -> item.verify(BOTH, Verdict.EFFECTIVE, null, CLOCK));
  }

  @Test
  void refusesAVerifierWhoIsResponsibleByName() {
    Item item = open();
    item.plan(OFFICER, new Plan("a", "b", "王伟", null), Term.OPEN, CLOCK);
    item.submit(OFFICER, proven(), CLOCK);

    assertRefused(
        RectificationProblem.SELF_VERIFICATION,
        () -> item.verify(SUPERIOR, Verdict.EFFECTIVE, null, CLOCK));
  }

  @Test
  void refusesAVerifierHoweverTheirNameIsWritten() {
    Actor wang = ItemFixtures.superior("t2021-001", "王建华");
    for (String written :
        List.of(
            "王　建华",
            "王 建华",
            "王\u200b建华",
            "王建华，赵某",
            "赵某、王建华",
            "赵某和王建华",
            "王建华（书记）",
            "Ｔ2021-001",
            "T2021-001/赵某")) {
      Item item = open();
      item.plan(OFFICER, new Plan("a", "b", written, null), Term.OPEN, CLOCK);
      item.submit(OFFICER, proven(), CLOCK);
      assertRefused(
          RectificationProblem.SELF_VERIFICATION,
          () -> item.verify(wang, Verdict.EFFECTIVE, null, CLOCK));
    }
    Item others = open();
    others.plan(OFFICER, new Plan("a", "b", "王建、王建华东、李和平", null), Term.OPEN, CLOCK);
    assertThat(others.concerns(wang.person())).isFalse();
    assertThat(others.concerns(ItemFixtures.person("x", "李和平"))).isTrue();
  }

  @Test
  void refusesAVerifierWhoWasResponsibleBefore() {
    Item item = open();
    item.plan(OFFICER, new Plan("a", "b", "superior", null), Term.OPEN, CLOCK);
    item.plan(OFFICER, completePlan(), Term.OPEN, CLOCK);
    item.submit(OFFICER, proven(), CLOCK);

    assertRefused(
        RectificationProblem.SELF_VERIFICATION,
        () -> item.verify(SUPERIOR, Verdict.EFFECTIVE, null, CLOCK));
  }

  @Test
  void refusesAVerifierOfTheSameLevel() {
    Item item = submitted();

    assertRefused(
        CommonProblem.FORBIDDEN,
        () -> item.verify(ItemFixtures.owner("colleague"), Verdict.EFFECTIVE, null, CLOCK));
  }

  @Test
  void strikesOffOnlyWhatIsEffective() {
    Item item = submitted();

    assertRefused(
        RectificationProblem.VERDICT_NOT_EFFECTIVE,
        () -> item.verify(SUPERIOR, Verdict.PARTLY_EFFECTIVE, null, CLOCK));
    assertThat(item.state()).isEqualTo(ItemState.SUBMITTED);
  }

  @Test
  void refusesAReturnWithoutAReason() {
    Item item = submitted();

    assertRefused(RectificationProblem.REASON_MISSING, () -> item.sendBack(SUPERIOR, " ", CLOCK));
  }

  @Test
  void goesThroughAReturnBackIntoWork() {
    Item item = submitted();
    item.sendBack(SUPERIOR, "没有会议记录", CLOCK);

    assertRefused(
        RectificationProblem.TRANSITION_NOT_ALLOWED, () -> item.submit(OFFICER, proven(), CLOCK));
    item.plan(OFFICER, completePlan(), Term.OPEN, CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.IN_PROGRESS);
  }

  @Test
  void isDeferredToALaterDateOnly() {
    Item item = planned();

    assertRefused(
        RectificationProblem.DUE_DATE_NOT_ALLOWED,
        () -> item.defer(SUPERIOR, "换届", DUE, Term.OPEN, CLOCK));
    item.defer(SUPERIOR, "换届", DUE.plusMonths(1), Term.OPEN, CLOCK);
    item.resume(OFFICER, CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.IN_PROGRESS);
    assertThat(item.work().dueDate()).isEqualTo(DUE.plusMonths(1));
  }

  @Test
  void losesItsVerdictWhenItIsReopened() {
    Item item = struckOff();

    item.reopen(SUPERIOR, "问题反弹", CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.REOPENED);
    assertThat(item.judgement().verdict()).isNull();
    assertThat(item.judgement().verifiedBy()).isNull();
    assertThat(item.lastStep().reason()).isEqualTo("问题反弹");
  }

  @Test
  void isWithdrawnFromEveryStateWithTheReason() {
    for (Item item : List.of(open(), planned(), submitted(), struckOff())) {
      item.withdraw("不属于本支部", 2, "superior", CLOCK);

      assertThat(item.state()).isEqualTo(ItemState.WITHDRAWN);
      assertThat(item.lastStep().reason()).isEqualTo("不属于本支部");
    }
  }

  @Test
  void comesBackOpenIfNoWorkHadBegun() {
    Item item = open();
    item.withdraw("更正", 2, "superior", CLOCK);

    item.recordAgain(problem(3), CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.OPEN);
    assertThat(item.history())
        .extracting(HistoryEntry::action)
        .containsExactly(ItemAction.OPEN, ItemAction.WITHDRAW, ItemAction.RECORD_AGAIN);
  }

  @Test
  void comesBackReopenedIfWorkHadBegun() {
    Item item = struckOff();
    item.withdraw("更正", 2, "superior", CLOCK);

    item.recordAgain(problem(3), CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.REOPENED);
    assertThat(item.judgement().verdict()).isNull();
  }

  @Test
  void changesNothingWhenTheSameProblemIsRecordedAgain() {
    Item item = planned();
    item.takeEvents();

    item.recordAgain(problem(2), CLOCK);

    assertThat(item.state()).isEqualTo(ItemState.IN_PROGRESS);
    assertThat(item.history()).hasSize(2);
    assertThat(item.takeEvents()).isEmpty();
  }

  @Test
  void keepsTheFormerWordsInItsHistory() {
    Item item = planned();

    item.reword("branch-1.3", "主题党日未固定", 2, "superior", CLOCK);

    assertThat(item.stated().indicator()).isEqualTo("branch-1.3");
    assertThat(item.state()).isEqualTo(ItemState.IN_PROGRESS);
    assertThat(item.lastStep().reason()).isEqualTo("branch-1.2: 支部党员大会未按季度召开");
    assertThat(item.knowsNewerThan(1)).isTrue();
    assertThat(item.knowsNewerThan(2)).isFalse();
  }

  @Test
  void passesToTheSuccessorAndKeepsBothFromJudging() {
    // Given
    Item item = submitted();

    // When
    item.handOver(ItemFixtures.succession("superior"), CLOCK);

    // Then
    assertThat(item.state()).isEqualTo(ItemState.SUBMITTED);
    assertThat(item.work().responsible()).isEqualTo("successor");
    assertThat(item.lastStep().reason()).isEqualTo("张三 (superior) → 周八 (successor)；院党发〔2021〕9号");
    assertThat(told(item)).endsWith("rectification.item-handed-over.v1");
    assertThat(item.allowedActions(SUPERIOR, true)).isEmpty();
    assertThat(item.allowedActions(ItemFixtures.superior("successor", "周八"), true)).isEmpty();
    assertThat(item.allowedActions(ItemFixtures.superior("other", "张三"), true)).isEmpty();
  }

  @Test
  void passesToNobodyWhenItIsDone() {
    Item item = struckOff();

    assertRefused(
        RectificationProblem.TRANSITION_NOT_ALLOWED,
        () -> item.handOver(ItemFixtures.succession("superior"), CLOCK));
  }

  @Test
  void offersEachOnlyWhatWouldSucceed() {
    assertThat(open().allowedActions(OFFICER, true))
        .containsExactly(ItemAction.PLAN, ItemAction.SUBMIT);
    assertThat(open().allowedActions(SUPERIOR, true)).isEmpty();
    assertThat(planned().allowedActions(SUPERIOR, true)).containsExactly(ItemAction.DEFER);
    assertThat(planned().allowedActions(BOTH, true))
        .containsExactly(ItemAction.PLAN, ItemAction.SUBMIT, ItemAction.DEFER);
    assertThat(submitted().allowedActions(SUPERIOR, true))
        .containsExactly(ItemAction.VERIFY, ItemAction.RETURN);
    assertThat(submitted().allowedActions(AUTHOR, true)).isEmpty();
    assertThat(struckOff().allowedActions(STRANGER, true)).isEmpty();
  }

  @Test
  void rejectsNothingThatItOffers() {
    Item item = submitted();

    assertThatCode(() -> item.verify(SUPERIOR, Verdict.EFFECTIVE, null, CLOCK))
        .doesNotThrowAnyException();
    assertThat(Set.copyOf(item.contributors()))
        .contains("author", "officer")
        .doesNotContain("superior");
  }
}
