package org.duibiao.ledger.figure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.ledger.learning.domain.LearningKind.COMMITTEE_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.GENERAL_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.GROUP_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.IDEOLOGY_CLASS;
import static org.duibiao.ledger.learning.domain.LearningKind.MEMBER_REPORT;
import static org.duibiao.ledger.learning.domain.LearningKind.ORGANISATION_LIFE_MEETING;
import static org.duibiao.ledger.learning.domain.LearningKind.PARTY_LECTURE;
import static org.duibiao.ledger.learning.domain.LearningKind.REPORT_TO_SUPERIOR;
import static org.duibiao.ledger.learning.domain.LearningKind.TALENT_ADMITTED;
import static org.duibiao.ledger.learning.domain.LearningKind.THEME_DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.ledger.figure.domain.Observed.BranchBelow;
import org.duibiao.ledger.figure.domain.Observed.Counted;
import org.duibiao.ledger.figure.domain.Observed.Deed;
import org.duibiao.ledger.figure.domain.Observed.Subject;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.junit.jupiter.api.Test;

/** The figures of the guides at the edges of time, of terms and of organisations. */
class FigureTest {
  private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

  private static Subject branch(boolean groups, boolean committee, LocalDate from, LocalDate to) {
    return new Subject("b", "支部", "BRANCH", "TEACHER", groups, committee, 10, from, to);
  }

  private static Observed branch(Deed... deeds) {
    return observed(branch(true, true, FOUNDED, null), List.of(deeds));
  }

  private static Observed observed(Subject subject, List<Deed> deeds, Counted... people) {
    return new Observed(subject, deeds, List.of(people), List.of(), 0);
  }

  private static Deed deed(LearningKind kind, String day) {
    return new Deed(kind, LocalDate.parse(day), false, null, 1, 8);
  }

  private static Deed led(LearningKind kind, String day, boolean secretary, LeaderCapacity as) {
    return new Deed(kind, LocalDate.parse(day), secretary, as, 1, 8);
  }

  private static Counted person(String number, String from, String to, double hours) {
    BigDecimal had = BigDecimal.valueOf(hours);
    return new Counted(
        number,
        number,
        true,
        true,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        had,
        had,
        false,
        false);
  }

  private static Question of(String period, String asOf) {
    return new Question(Period.of(period).orElseThrow(), LocalDate.parse(asOf));
  }

  private static Deed[] monthly(LearningKind kind, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(month -> deed(kind, "2021-%02d-10".formatted(month)))
        .toArray(Deed[]::new);
  }

  private static FigureState state(Figure figure, Observed observed, Question question) {
    return figure.measure(observed, question).state();
  }

  @Test
  void theTermsAreSpringFromFebruaryAndAutumnIntoTheNextJanuary() {
    assertThat(Period.of("2021-autumn").orElseThrow().span())
        .isEqualTo(new Span("2021-autumn", LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31)));
    assertThat(Period.of("2020-spring").orElseThrow().span())
        .isEqualTo(new Span("2020-spring", LocalDate.of(2020, 2, 1), LocalDate.of(2020, 8, 31)));
    assertThat(Period.of("2020-02").orElseThrow().span().to()).isEqualTo("2020-02-29");
    assertThat(Stream.of("21", "2021-13", "2021-00", "2021-winter", "", null))
        .allSatisfy(code -> assertThat(Period.of(code)).isEmpty());
  }

  @Test
  void eachMonthThatIsOverNeedsAMeetingAndTheRunningOneDoesNotYet() {
    Observed observed = branch(monthly(GROUP_MEETING, 1, 3));

    Measure inApril = Figure.GROUP_MEETINGS.measure(observed, of("2021", "2021-04-29"));
    Measure afterApril = Figure.GROUP_MEETINGS.measure(observed, of("2021", "2021-04-30"));

    assertThat(inApril.state()).isEqualTo(FigureState.MET);
    assertThat(inApril.basis()).isEqualTo(Basis.PRO_RATA);
    assertThat(afterApril.state()).isEqualTo(FigureState.SHORT);
    assertThat(afterApril.gaps()).containsExactly("2021-04");
    assertThat(afterApril.missing()).isEqualByComparingTo("1");
  }

  @Test
  void twoMeetingsInOneMonthDoNotStandInForAnother() {
    Observed observed =
        branch(deed(GROUP_MEETING, "2021-01-05"), deed(GROUP_MEETING, "2021-01-28"));

    assertThat(Figure.GROUP_MEETINGS.measure(observed, of("2021", "2021-02-28")).gaps())
        .containsExactly("2021-02");
  }

  @Test
  void withoutPartyGroupsTheGeneralMeetingCountsInTheirPlace() {
    List<Deed> meetings = Arrays.asList(monthly(GENERAL_MEETING, 1, 3));
    Question question = of("2021", "2021-03-31");

    assertThat(
            state(
                Figure.GROUP_MEETINGS,
                observed(branch(false, true, FOUNDED, null), meetings),
                question))
        .isEqualTo(FigureState.MET);
    assertThat(
            state(
                Figure.GROUP_MEETINGS,
                observed(branch(true, true, FOUNDED, null), meetings),
                question))
        .isEqualTo(FigureState.SHORT);
  }

  @Test
  void aBranchWithoutCommitteeIsAskedForNoneOfItsMeetingsAndTalks() {
    Observed observed = observed(branch(false, false, FOUNDED, null), List.of());
    Question question = of("2021", "2021-12-31");

    assertThat(state(Figure.COMMITTEE_MEETINGS, observed, question))
        .isEqualTo(FigureState.NOT_COUNTABLE);
    assertThat(state(Figure.TALKS_IN_COMMITTEE, observed, question))
        .isEqualTo(FigureState.NOT_COUNTABLE);
    assertThat(state(Figure.TALKS_WITH_MEMBERS, observed, question)).isEqualTo(FigureState.SHORT);
  }

  @Test
  void whoIsFoundedOrDissolvedInTheYearIsAskedOnlyForWholeMonths() {
    Subject short1 = branch(true, true, LocalDate.of(2021, 3, 2), LocalDate.of(2021, 6, 29));
    Observed observed = observed(short1, List.of(deed(COMMITTEE_MEETING, "2021-04-01")));

    Measure measure = Figure.COMMITTEE_MEETINGS.measure(observed, of("2021", "2021-12-31"));

    assertThat(measure.required()).isEqualByComparingTo("2");
    assertThat(measure.gaps()).containsExactly("2021-05");
    assertThat(state(Figure.ORGANISATION_LIFE, observed, of("2021", "2021-12-31")))
        .isEqualTo(FigureState.NOT_COUNTABLE);
    assertThat(state(Figure.COMMITTEE_MEETINGS, observed, of("2022", "2022-12-31")))
        .isEqualTo(FigureState.NOT_COUNTABLE);
  }

  @Test
  void aYearlyThingIsComparedWithTheLastFullYearWhileTheYearRuns() {
    Deed lastYear = deed(ORGANISATION_LIFE_MEETING, "2020-12-31");

    Measure running = Figure.ORGANISATION_LIFE.measure(branch(lastYear), of("2021", "2021-04-20"));
    Measure done =
        Figure.ORGANISATION_LIFE.measure(
            branch(lastYear, deed(ORGANISATION_LIFE_MEETING, "2021-04-20")),
            of("2021", "2021-04-20"));
    Measure over = Figure.ORGANISATION_LIFE.measure(branch(lastYear), of("2021", "2021-12-31"));

    assertThat(running.basis()).isEqualTo(Basis.LAST_FULL_YEAR);
    assertThat(running.state()).isEqualTo(FigureState.MET);
    assertThat(done.basis()).isEqualTo(Basis.PRO_RATA);
    assertThat(over.basis()).isEqualTo(Basis.FULL_YEAR);
    assertThat(over.state()).isEqualTo(FigureState.SHORT);
  }

  @Test
  void nothingIsConcludedFromALastYearOfWhichNothingIsKnown() {
    Measure measure = Figure.ORGANISATION_LIFE.measure(branch(), of("2021", "2021-04-20"));

    assertThat(measure.state()).isEqualTo(FigureState.NOT_COUNTABLE);
  }

  @Test
  void whatIsLaterThanTheDayDoesNotCount() {
    Observed observed = branch(deed(ORGANISATION_LIFE_MEETING, "2021-05-01"));

    assertThat(state(Figure.ORGANISATION_LIFE, observed, of("2021", "2021-04-30")))
        .isEqualTo(FigureState.NOT_COUNTABLE);
  }

  @Test
  void onlyALectureByTheSecretaryCountsForTheSecretary() {
    Question year = of("2021", "2021-12-31");

    assertThat(
            state(
                Figure.SECRETARY_LECTURE,
                branch(led(PARTY_LECTURE, "2021-06-01", false, LeaderCapacity.OTHER)),
                year))
        .isEqualTo(FigureState.SHORT);
    assertThat(
            state(
                Figure.SECRETARY_LECTURE,
                branch(led(PARTY_LECTURE, "2021-06-01", true, LeaderCapacity.OTHER)),
                year))
        .isEqualTo(FigureState.MET);
  }

  @Test
  void hoursAreAskedForByTheDayAndALeapYearHasOneMore() {
    Subject subject = branch(true, true, FOUNDED, null);
    Counted all = person("p", "2010-01-01", null, 5.0);

    Measure half =
        Figure.ETHICS_HOURS.measure(observed(subject, List.of(), all), of("2021", "2021-07-02"));
    Measure leap =
        Figure.ETHICS_HOURS.measure(observed(subject, List.of(), all), of("2020", "2020-07-01"));

    assertThat(half.required()).isEqualByComparingTo("5.0");
    assertThat(leap.required()).isEqualByComparingTo("5.0");
    assertThat(half.state()).isEqualTo(FigureState.MET);
    assertThat(half.basis()).isEqualTo(Basis.PRO_RATA);
    assertThat(
            state(
                Figure.TRAINING_HOURS, observed(subject, List.of(), all), of("2021", "2021-02-26")))
        .isEqualTo(FigureState.MET);
    assertThat(
            state(
                Figure.TRAINING_HOURS, observed(subject, List.of(), all), of("2021", "2021-03-01")))
        .isEqualTo(FigureState.SHORT);
  }

  @Test
  void whoJoinedInTheYearIsAskedForTheirPartAndWhoLeftIsNotAsked() {
    Observed observed =
        observed(
            branch(true, true, FOUNDED, null),
            List.of(),
            person("joined", "2021-07-03", null, 5.0),
            person("left", "2010-01-01", "2021-06-30", 0),
            person("lacking", "2010-01-01", null, 9.9));

    Measure measure = Figure.ETHICS_HOURS.measure(observed, of("2021", "2021-12-31"));

    assertThat(measure.of()).isEqualTo(2);
    assertThat(measure.shortPeople())
        .extracting(Measure.ShortPerson::staffNumber)
        .containsExactly("lacking");
  }

  @Test
  void aBranchOfNobodyIsAskedForNothing() {
    Subject empty = new Subject("b", "支部", "BRANCH", null, false, true, 0, FOUNDED, null);
    Question year = of("2021", "2021-12-31");

    assertThat(Figure.of(empty))
        .hasSize(15)
        .allSatisfy(
            figure ->
                assertThat(state(figure, observed(empty, List.of()), year))
                    .isEqualTo(FigureState.NOT_COUNTABLE));
  }

  @Test
  void anAutumnTermIsDueOnlyWhenJanuaryIsOver() {
    Observed observed =
        branch(deed(REPORT_TO_SUPERIOR, "2021-08-31"), deed(REPORT_TO_SUPERIOR, "2021-09-01"));

    Measure year = Figure.REPORTS_TO_SUPERIOR.measure(observed, of("2021", "2021-12-31"));
    Measure later =
        Figure.REPORTS_TO_SUPERIOR.measure(
            branch(deed(REPORT_TO_SUPERIOR, "2021-08-31")), of("2021", "2022-01-31"));

    assertThat(year.required()).isEqualByComparingTo("1");
    assertThat(year.basis()).isEqualTo(Basis.PRO_RATA);
    assertThat(later.gaps()).containsExactly("2021-autumn");
    assertThat(later.basis()).isEqualTo(Basis.FULL_YEAR);
  }

  @Test
  void bothHeadsLectureEachTermAndOneWhoIsBothDoesItForBoth() {
    Subject department =
        new Subject("d", "系", "GENERAL_BRANCH", null, false, false, 0, FOUNDED, null);
    Question spring = of("2021-spring", "2021-09-01");
    Observed byBoth =
        observed(
            department,
            List.of(
                led(PARTY_LECTURE, "2021-03-01", true, LeaderCapacity.BOTH_HEADS),
                led(IDEOLOGY_CLASS, "2021-03-01", true, LeaderCapacity.ADMINISTRATIVE_HEAD)));

    assertThat(state(Figure.PARTY_HEAD_LECTURES, byBoth, spring)).isEqualTo(FigureState.MET);
    assertThat(state(Figure.ADMINISTRATIVE_HEAD_LECTURES, byBoth, spring))
        .isEqualTo(FigureState.MET);
    assertThat(state(Figure.PARTY_HEAD_CLASSES, byBoth, spring)).isEqualTo(FigureState.SHORT);
    assertThat(state(Figure.ADMINISTRATIVE_HEAD_CLASSES, byBoth, spring))
        .isEqualTo(FigureState.MET);
  }

  @Test
  void branchesAreMeasuredByTheirSizeAndTheirSecretaries() {
    Subject department =
        new Subject("d", "系", "GENERAL_BRANCH", null, false, false, 0, FOUNDED, null);
    Observed observed =
        new Observed(
            department,
            List.of(deed(TALENT_ADMITTED, "2021-05-01")),
            List.of(),
            List.of(
                new BranchBelow("a", "甲", "TEACHER", 30, true),
                new BranchBelow("b", "乙", "TEACHER", 31, false),
                new BranchBelow("c", "丙", "STUDENT", 51, false),
                new BranchBelow("d", "丁", "STUDENT", null, false)),
            1);
    Question year = of("2021", "2021-12-31");

    assertThat(Figure.BRANCH_SIZE_USUAL.measure(observed, year).gaps()).containsExactly("乙", "丙");
    assertThat(Figure.BRANCH_SIZE_LIMIT.measure(observed, year).gaps()).containsExactly("丙");
    assertThat(Figure.DUAL_LEADERS_EVERYWHERE.measure(observed, year).gaps()).containsExactly("乙");
    assertThat(state(Figure.ORGANISERS, observed, year)).isEqualTo(FigureState.MET);
    assertThat(Figure.TALENTS_ADMITTED.measure(observed, year).done()).isEqualByComparingTo("8");
    assertThat(state(Figure.TALENTS_ADMITTED, observed, year)).isEqualTo(FigureState.NOT_COUNTABLE);
  }

  @Test
  void aThemeDayThatWandersIsToldAndStillCounts() {
    Observed wandering =
        branch(
            deed(THEME_DAY, "2021-01-01"),
            deed(THEME_DAY, "2021-02-10"),
            deed(THEME_DAY, "2021-03-20"));

    Measure measure = Figure.THEME_DAYS.measure(wandering, of("2021", "2021-03-31"));

    assertThat(measure.state()).isEqualTo(FigureState.MET);
    assertThat(measure.words().key()).isEqualTo("figure.theme-days-not-fixed");
    assertThat(
            ThemeDays.fairlyFixed(
                List.of(
                    LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 5), LocalDate.of(2021, 3, 19))))
        .isTrue();
  }

  @Test
  void reportsOfMembersLookAtTheMembersOfTheLastYearWhileThisOneRuns() {
    Counted reported =
        new Counted(
            "a", "甲", true, false, FOUNDED, null, BigDecimal.ZERO, BigDecimal.ZERO, false, true);
    Observed observed =
        observed(
            branch(true, true, FOUNDED, null),
            List.of(deed(MEMBER_REPORT, "2020-11-01")),
            reported,
            person("new", "2021-02-01", null, 0));

    Measure measure = Figure.REPORTS_OF_MEMBERS.measure(observed, of("2021", "2021-04-20"));

    assertThat(measure.basis()).isEqualTo(Basis.LAST_FULL_YEAR);
    assertThat(measure.of()).isEqualTo(1);
    assertThat(measure.state()).isEqualTo(FigureState.MET);
  }

  @Test
  void everyIndicatorThatStatesAFigureHasOneAndEthicsIsTheOnlyVeto() {
    assertThat(Stream.of(Figure.values()).map(Figure::indicator).distinct())
        .containsExactlyInAnyOrder(
            "department-1.3",
            "department-1.4",
            "department-2.5",
            "department-3.1",
            "department-4.2",
            "department-4.8",
            "department-4.10",
            "branch-1.2",
            "branch-1.3",
            "branch-1.4",
            "branch-2.3",
            "branch-3.1",
            "branch-3.2",
            "branch-3.3");
    assertThat(Stream.of(Figure.values()).filter(Figure::veto))
        .containsExactly(Figure.ETHICS_HOURS);
  }
}
