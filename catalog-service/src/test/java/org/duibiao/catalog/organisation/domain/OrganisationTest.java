package org.duibiao.catalog.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duibiao.catalog.CatalogProblem;
import org.duibiao.catalog.shared.Advice;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {
  private static final Instant NOW = Instant.parse("2021-04-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2021, 4, 1);

  @ParameterizedTest
  @CsvSource({
    "COMMITTEE,,true",
    "COMMITTEE,COMMITTEE,true",
    "COMMITTEE,GENERAL_BRANCH,false",
    "GENERAL_BRANCH,COMMITTEE,true",
    "GENERAL_BRANCH,,false",
    "GENERAL_BRANCH,GENERAL_BRANCH,false",
    "DIRECT_BRANCH,COMMITTEE,true",
    "DIRECT_BRANCH,GENERAL_BRANCH,false",
    "BRANCH,GENERAL_BRANCH,true",
    "BRANCH,COMMITTEE,false",
    "BRANCH,BRANCH,false"
  })
  void standsOnlyWhereItsTypeMay(OrganisationType type, OrganisationType superior, boolean may) {
    assertThat(type.mayStandUnder(superior)).isEqualTo(may);
  }

  @Test
  void tellsItsWholeStateAfterEachChange() {
    // Given
    Organisation branch = branch(12, true);

    // When
    branch.appoint(secretary("li-ming"), NOW);

    // Then
    List<Raised<OrganisationEvent>> told = branch.takeEvents();
    assertThat(told).extracting(Raised::aggregateVersion).containsExactly(1L, 2L);
    assertThat(told).extracting(one -> one.event().version()).containsExactly(1L, 2L);
    assertThat(told.get(1).event().appointments()).hasSize(1);
    assertThat(branch.revision()).isEqualTo(2);
  }

  @Test
  void refusesToStandUnderASuperiorOfAnotherType() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(
            () -> Organisation.found("b1", details(12, true), OrganisationType.COMMITTEE, NOW))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.INVALID_CONTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "30,true,",
    "31,true,advice.members-over-30",
    "50,true,advice.members-over-30",
    "51,true,advice.members-over-50",
    "6,true,advice.committee-without-members",
    "6,false,"
  })
  void warnsOfUnusualNumbersButNeverRefuses(int members, boolean committee, String expected) {
    // Given
    Organisation branch = branch(members, committee);

    // When
    List<Advice> advice = branch.details().advice();

    // Then
    assertThat(advice)
        .extracting(Advice::messageKey)
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void hasOneSecretaryAtATime() {
    // Given
    Organisation branch = branch(12, true);
    branch.appoint(secretary("li-ming"), NOW);

    // When / Then
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> branch.appoint(secretary("wang-fang"), NOW));
  }

  @Test
  void takesASuccessorAfterTheSecretarysLastDay() {
    // Given
    Organisation branch = branch(12, true);
    Appointment first = branch.appoint(secretary("li-ming"), NOW);
    branch.end(first, TODAY.plusDays(9), "换届", NOW);

    // When
    branch.appoint(
        new AppointmentDetails(
            "wang-fang",
            "王芳",
            AppointmentPost.SECRETARY,
            TODAY.plusDays(10),
            null,
            false,
            null,
            null),
        NOW);

    // Then
    assertThat(branch.appointments()).hasSize(2);
    assertThat(first.state()).isEqualTo(AppointmentState.ENDED);
  }

  @Test
  void endsAnAppointmentOnlyOnce() {
    // Given
    Organisation branch = branch(12, true);
    Appointment appointment = branch.appoint(secretary("li-ming"), NOW);
    branch.end(appointment, TODAY, "调动", NOW);

    // When / Then
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> branch.end(appointment, TODAY, "调动", NOW))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.TRANSITION_NOT_ALLOWED);
  }

  @Test
  void hasNoOfficeInABranch() {
    // Given
    Organisation branch = branch(12, true);
    AppointmentDetails office =
        new AppointmentDetails(
            "zhou", "周文博", AppointmentPost.OFFICE, TODAY, null, false, null, null);

    // When / Then
    assertThatExceptionOfType(DomainException.class).isThrownBy(() -> branch.appoint(office, NOW));
  }

  @Test
  void handsTheSecretarysPostOverInOneStep() {
    // Given
    Organisation branch = branch(12, true);
    branch.appoint(secretary("li-ming"), NOW);

    // When
    Organisation.Succession done =
        branch.handOver(secretary("wang-fang", TODAY.plusDays(10)), "院党发9号", NOW);

    // Then
    Appointment predecessor = done.predecessor().orElseThrow();
    assertThat(predecessor.details().validTo()).isEqualTo(TODAY.plusDays(9));
    assertThat(predecessor.endReason()).isEqualTo("院党发9号");
    assertThat(predecessor.isInForceOn(TODAY.plusDays(9))).isTrue();
    assertThat(done.successor().isInForceOn(TODAY.plusDays(9))).isFalse();
    assertThat(branch.revision()).isEqualTo(3);
    assertThat(branch.takeEvents().get(2).event().appointments())
        .extracting(OrganisationEvent.AppointmentState::person)
        .containsExactly("li-ming", "wang-fang");
  }

  @Test
  void fillsAVacancyWithoutAPredecessor() {
    // Given
    Organisation branch = branch(12, true);
    Appointment first = branch.appoint(secretary("li-ming"), NOW);
    branch.end(first, TODAY.plusDays(1), "调动", NOW);

    // When / Then
    assertThat(branch.handOver(secretary("wang-fang", TODAY.plusDays(3)), "文件", NOW).predecessor())
        .isEmpty();
  }

  @Test
  void namesThePredecessorWhoseTermEndsTheDayBefore() {
    // Given
    Organisation branch = branch(12, true);
    Appointment first = branch.appoint(secretary("li-ming"), NOW);
    branch.end(first, TODAY.plusDays(1), "任期届满", NOW);

    // When
    var done = branch.handOver(secretary("wang-fang", TODAY.plusDays(2)), "文件", NOW);

    // Then
    assertThat(done.predecessor()).contains(first);
    assertThat(first.endReason()).isEqualTo("任期届满");
  }

  @Test
  void handsOverNeitherBeforeTheSecretaryBeganNorToTheSecretary() {
    // Given
    Organisation branch = branch(12, true);
    branch.appoint(secretary("li-ming"), NOW);

    // When / Then
    for (AppointmentDetails successor :
        List.of(
            secretary("wang-fang", TODAY),
            secretary("wang-fang", TODAY.minusDays(5)),
            secretary("li-ming", TODAY.plusDays(5)))) {
      assertThatExceptionOfType(DomainException.class)
          .isThrownBy(() -> branch.handOver(successor, "文件", NOW))
          .extracting(DomainException::type)
          .isEqualTo(CatalogProblem.INVALID_CONTENT);
    }
    assertThat(branch.revision()).isEqualTo(2);
  }

  @Test
  void tellsItsDeputiesWithItsState() {
    // Given
    Organisation branch = branch(12, true);

    // When
    branch.appoint(
        new AppointmentDetails(
            "he-jing", "何静", AppointmentPost.DEPUTY_SECRETARY, TODAY, null, false, null, null),
        NOW);

    // Then
    assertThat(branch.takeEvents().get(1).event().appointments())
        .extracting(OrganisationEvent.AppointmentState::post)
        .containsExactly(AppointmentPost.DEPUTY_SECRETARY);
  }

  private static AppointmentDetails secretary(String person) {
    return secretary(person, TODAY);
  }

  private static AppointmentDetails secretary(String person, LocalDate from) {
    return new AppointmentDetails(
        person, "李明", AppointmentPost.SECRETARY, from, null, true, null, null);
  }

  private static Organisation branch(int members, boolean committee) {
    return Organisation.found(
        "b1", details(members, committee), OrganisationType.GENERAL_BRANCH, NOW);
  }

  private static OrganisationDetails details(int members, boolean committee) {
    return new OrganisationDetails(
        "教师第一党支部",
        null,
        OrganisationType.BRANCH,
        BranchCategory.TEACHER,
        "dept",
        1,
        false,
        committee,
        members,
        null,
        null);
  }
}
