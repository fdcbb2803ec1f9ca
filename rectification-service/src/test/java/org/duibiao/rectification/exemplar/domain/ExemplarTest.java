package org.duibiao.rectification.exemplar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.AFTER_THE_NOTICE;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.CALENDAR;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.CLOCK;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.FOR_INSIDER;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.INSIDER;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.MOVED_REVIEWER;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.OFFICE;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.OTHER_REVIEWER;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.REVIEWER;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.SECRETARY;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemplarTest {
  private static void assertRefused(ProblemType type, ThrowingCallable attempt) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(attempt)
        .extracting(DomainException::type)
        .isEqualTo(type);
  }

  @Test
  void goesFromTheNominationToTheDesignationAndCanLoseIt() {
    Exemplar one = ExemplarFixtures.designated();

    one.revoke(OFFICE, "严重违纪", "〔2022〕8 号", AFTER_THE_NOTICE);

    assertThat(one.state()).isEqualTo(ExemplarState.REVOKED);
    assertThat(one.lastStep().reason()).isEqualTo("严重违纪（〔2022〕8 号）");
    assertThat(one.allowedActions(OFFICE, AFTER_THE_NOTICE)).isEmpty();
  }

  @Test
  void theMeanIsOfWhatWasScoredAndAScoreMayBeCorrectedUntilTheReview() {
    Exemplar one = ExemplarFixtures.scored();

    one.score(REVIEWER, 95, "更正", CLOCK);

    assertThat(ExemplarReviewer.mean(one.reviewers())).hasValue(89);
    one.review(OFFICE, "同意", CLOCK);
    assertRefused(
        ExemplarProblem.EXEMPLAR_TRANSITION_NOT_ALLOWED, () -> one.score(REVIEWER, 1, null, CLOCK));
  }

  @Test
  void isReviewedOnlyWithAScoreOfEachOfSeveralReviewers() {
    Exemplar one = ExemplarFixtures.nominated();

    assertRefused(
        ExemplarProblem.REVIEWERS_UNUSABLE,
        () -> one.appointReviewers(OFFICE, List.of("reviewer-1", "reviewer-1"), CLOCK));
    assertRefused(
        ExemplarProblem.REVIEWERS_UNUSABLE,
        () -> one.appointReviewers(OFFICE, List.of("reviewer-1", "secretary"), CLOCK));
    assertRefused(
        ExemplarProblem.EXEMPLAR_REVIEW_INCOMPLETE, () -> one.review(OFFICE, "同意", CLOCK));
    one.appointReviewers(OFFICE, List.of("reviewer-1", "reviewer-2"), CLOCK);
    one.score(REVIEWER, 100, null, CLOCK);
    assertRefused(
        ExemplarProblem.EXEMPLAR_REVIEW_INCOMPLETE, () -> one.review(OFFICE, "同意", CLOCK));
    assertThat(one.allowedActions(OFFICE, CLOCK)).doesNotContain(ExemplarAction.REVIEW);
  }

  @Test
  void aNominationIsPutRightUntilReviewersAreNamedAndWhoeverDoesItHasAPartInIt() {
    Exemplar one = ExemplarFixtures.nominated();
    ExemplarMaterial other = ExemplarFixtures.material(ExemplarAction.NOMINATE);

    assertRefused(
        ExemplarProblem.EXEMPLAR_TEXT_MISSING, () -> one.amend(SECRETARY, " ", List.of(), CLOCK));
    assertRefused(CommonProblem.FORBIDDEN, () -> one.amend(OFFICE, "x", List.of(), CLOCK));
    one.amend(SECRETARY, "更正", List.of(other), CLOCK);

    assertThat(one.statement()).isEqualTo("更正");
    assertThat(one.materials()).containsExactly(other);
    assertThat(one.contributors()).contains("secretary");
    assertThat(one.allowedActions(SECRETARY, CLOCK)).contains(ExemplarAction.AMEND);
    one.appointReviewers(OFFICE, List.of("reviewer-1", "reviewer-2"), CLOCK);
    assertThat(one.allowedActions(SECRETARY, CLOCK)).doesNotContain(ExemplarAction.AMEND);
    assertRefused(
        ExemplarProblem.EXEMPLAR_REVIEWERS_NAMED,
        () -> one.amend(SECRETARY, "再改", List.of(), CLOCK));
  }

  @Test
  void whoStaysOnTheListKeepsTheirScore() {
    Exemplar one = ExemplarFixtures.scored();

    one.appointReviewers(OFFICE, List.of("reviewer-3", "reviewer-2"), CLOCK);

    assertThat(one.reviewers()).extracting(ExemplarReviewer::score).containsExactly(null, 83);
  }

  @Test
  void nobodyDecidesOnOrScoresTheirOwn() {
    Exemplar one = ExemplarFixtures.scored();

    assertRefused(ExemplarProblem.EXEMPLAR_SELF_JUDGEMENT, () -> one.review(INSIDER, "同意", CLOCK));
    assertRefused(
        ExemplarProblem.EXEMPLAR_SELF_JUDGEMENT, () -> one.review(FOR_INSIDER, "同意", CLOCK));
    assertRefused(
        ExemplarProblem.EXEMPLAR_SELF_JUDGEMENT, () -> one.score(MOVED_REVIEWER, 99, null, CLOCK));
    assertRefused(CommonProblem.FORBIDDEN, () -> one.review(SECRETARY, "同意", CLOCK));
    assertRefused(CommonProblem.FORBIDDEN, () -> one.score(OFFICE, 99, null, CLOCK));
    assertThat(one.showsConfidential(INSIDER)).isFalse();
    assertThat(one.showsConfidential(OTHER_REVIEWER)).isFalse();
  }

  @Test
  void isCultivatedOnlyAfterTheNoticeAndWithEveryObjectionAnswered() {
    Exemplar one = ExemplarFixtures.shown();
    one.object(SECRETARY, "与实际不符", CLOCK);
    one.recordObjection(OFFICE, "群众来信", null, CLOCK);

    assertRefused(ExemplarProblem.PUBLIC_NOTICE_NOT_OVER, () -> one.cultivate(OFFICE, null, CLOCK));
    one.answer(OFFICE, 2, "已核查", CLOCK);
    assertRefused(
        ExemplarProblem.OBJECTIONS_UNANSWERED, () -> one.cultivate(OFFICE, null, AFTER_THE_NOTICE));
    assertRefused(
        ExemplarProblem.OBJECTION_NOT_OPEN, () -> one.answer(OFFICE, 2, "再答", AFTER_THE_NOTICE));
    one.answer(OFFICE, 1, "已核实", AFTER_THE_NOTICE);
    one.cultivate(OFFICE, null, AFTER_THE_NOTICE);

    assertThat(one.state()).isEqualTo(ExemplarState.CULTIVATING);
    assertThat(one.objections())
        .extracting(ExemplarObjection::objector)
        .containsExactly("secretary", null);
  }

  @Test
  void takesObjectionsOnTheDaysOfTheNoticeAloneAndTellsNobodyWhoOrWhat() {
    Exemplar one = ExemplarFixtures.shown();
    one.takeEvents();

    one.object(SECRETARY, "与实际不符", CLOCK);

    assertThat(one.takeEvents())
        .singleElement()
        .matches(raised -> raised.event().undisclosed() && raised.event().reason() == null);
    assertRefused(
        ExemplarProblem.PUBLIC_NOTICE_NOT_OPEN,
        () -> one.object(SECRETARY, "迟了", AFTER_THE_NOTICE));
    assertRefused(CommonProblem.FORBIDDEN, () -> one.recordObjection(SECRETARY, "代登", "他人", CLOCK));
  }

  @Test
  void isNotDesignatedWithoutTheProvince() {
    Exemplar one = ExemplarFixtures.assessed(ExemplarFixtures.FAILED);

    assertRefused(
        ExemplarProblem.EXEMPLAR_NOT_PASSED,
        () -> one.designate(OFFICE, "〔2021〕30 号", TODAY.plusDays(7), AFTER_THE_NOTICE));
    one.reject(OFFICE, "未通过省级考核", AFTER_THE_NOTICE);
    assertThat(one.state()).isEqualTo(ExemplarState.REJECTED);
  }

  @Test
  void whoIsEnteredByPaperNeedsNoNotice() {
    Exemplar one = ExemplarFixtures.entered();

    one.selfAssess(SECRETARY, "均已达到", List.of(), CLOCK);

    assertThat(one.state()).isEqualTo(ExemplarState.SELF_ASSESSED);
    assertThat(one.notice()).isEqualTo(PublicNotice.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    // a Monday to the Friday; over a weekend; from a Saturday; into the Dragon Boat Festival and on
    "2021-05-10, 2021-05-14",
    "2021-05-12, 2021-05-18",
    "2021-05-15, 2021-05-21",
    "2021-06-10, 2021-06-17",
    // a Saturday that is worked for the Mid-Autumn Festival counts
    "2021-09-14, 2021-09-18",
    // nobody knows the holidays of that year
    "2031-05-01, 2031-05-07"
  })
  void aNoticeOfFiveWorkingDaysIsLongEnough(LocalDate from, LocalDate until) {
    PublicNotice notice = new PublicNotice(from, until);

    assertThat(notice.requireProper(TODAY, CALENDAR)).isEqualTo(notice);
  }

  @ParameterizedTest
  @CsvSource({
    // one day short; short over a weekend; short for a holiday; in the past; the other way round;
    // far too long
    "2021-05-10, 2021-05-13",
    "2021-05-12, 2021-05-17",
    "2021-06-10, 2021-06-16",
    "2031-05-01, 2031-05-06",
    "2021-05-09, 2021-05-20",
    "2021-05-20, 2021-05-10",
    "2021-05-10, +999999-12-31"
  })
  void aNoticeThatIsTooShortOrOnImpossibleDaysIsRefused(LocalDate from, LocalDate until) {
    assertRefused(
        ExemplarProblem.PUBLIC_NOTICE_DATES,
        () -> new PublicNotice(from, until).requireProper(TODAY, CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
    "STUDIO, BRANCH, TEACHER, true, false, 0",
    "STUDIO, BRANCH, STUDENT, false, true, 3",
    "STUDIO, GENERAL_BRANCH, , true, false, 2",
    "BENCHMARK_DEPARTMENT, GENERAL_BRANCH, , false, false, 0",
    "BENCHMARK_DEPARTMENT, DIRECT_BRANCH, TEACHER, true, false, 1",
    "EXEMPLARY_BRANCH, DIRECT_BRANCH, OFFICE, false, false, 0",
    "EXEMPLARY_BRANCH, COMMITTEE, , false, true, 2"
  })
  void eachCriterionThatFailsIsNamed(
      ExemplarKind kind,
      String type,
      String category,
      boolean dualLeader,
      boolean openCase,
      int faults) {
    Eligibility known = new Eligibility(type, category, dualLeader, openCase, false);

    int found = 0;
    try {
      known.require(kind);
    } catch (DomainException e) {
      found = e.faults().size();
    }

    assertThat(found).isEqualTo(faults);
  }
}
