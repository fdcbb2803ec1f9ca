package org.duibiao.catalog.delegation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duibiao.catalog.CatalogProblem;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.event.AggregateRoot.Raised;
import org.duibiao.chassis.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelegationTest {
  private static final Instant INSTANT = Instant.parse("2021-04-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2021, 4, 1);
  private static final Delegation.Moment NOW = new Delegation.Moment(INSTANT, TODAY);
  private static final String LI_MING = "li-ming";
  private static final String WANG_FANG = "wang-fang";

  @Test
  void isToldInFullWithEachChange() {
    // Given
    Delegation delegation = given(TODAY, TODAY.plusDays(9));

    // When
    delegation.revoke("提前返校", INSTANT);

    // Then
    List<Raised<DelegationEvent>> told = delegation.takeEvents();
    assertThat(told).extracting(Raised::aggregateVersion).containsExactly(1L, 2L);
    assertThat(told.get(0).event().state()).isEqualTo(DelegationState.ACTIVE);
    assertThat(told.get(0).event().fromName()).isEqualTo("李明");
    assertThat(told.get(1).event().state()).isEqualTo(DelegationState.REVOKED);
    assertThat(told.get(1).event().reason()).isEqualTo("提前返校");
    assertThat(told.get(1).event().key()).isEqualTo(delegation.id().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "SECRETARY,SECRETARY,true",
    "SECRETARY,OFFICER,false",
    "SECRETARY,DEPUTY_SECRETARY,false",
    "OFFICER,OFFICER,true",
    "OFFICER,ORGANISER,true",
    "OFFICER,DEPUTY_SECRETARY,true",
    "OFFICER,SECRETARY,false",
    "OFFICE,OFFICE,true",
    "OFFICE,LEADER,false",
    "LEADER,LEADER,true",
    "LEADER,AUDITOR,false"
  })
  void restsOnThePostThatGivesTheRole(DelegatedRole role, AppointmentPost post, boolean may) {
    assertThat(role.isGivenBy(post)).isEqualTo(may);
  }

  @Test
  void needsAnAppointmentThatIsInForceToday() {
    assertThat(faults(terms(TODAY, TODAY), List.of(), true)).containsExactly("/from");
    assertThat(faults(terms(TODAY, TODAY), secretary(TODAY.plusDays(1), null), true))
        .containsExactly("/from");
    assertThat(faults(terms(TODAY, TODAY), secretary(TODAY.minusDays(9), TODAY.minusDays(1)), true))
        .containsExactly("/from");
    assertThat(faults(terms(TODAY, TODAY), secretary(TODAY.minusDays(9), TODAY), true)).isEmpty();
  }

  @Test
  void doesNotRestOnSomebodyElsesAppointment() {
    // Given
    DelegationTerms another =
        new DelegationTerms(
            "zhang-san",
            WANG_FANG,
            "王芳",
            DelegatedRole.SECRETARY,
            "dept",
            "dept",
            TODAY,
            TODAY,
            "纪要");

    // When / Then
    assertThat(faults(another, secretary(TODAY, null), true)).containsExactly("/from");
  }

  @Test
  void doesNotOutlastTheAppointment() {
    // Given
    List<Appointment> untilTheTenth = secretary(TODAY, TODAY.plusDays(9));

    // When / Then
    assertThat(faults(terms(TODAY, TODAY.plusDays(10)), untilTheTenth, true))
        .containsExactly("/validTo");
    assertThat(faults(terms(TODAY, TODAY.plusDays(9)), untilTheTenth, true)).isEmpty();
  }

  @Test
  void reachesNoFurtherThanThePost() {
    assertThat(faults(terms(TODAY, TODAY), secretary(TODAY, null), false))
        .containsExactly("/reach");
  }

  @Test
  void isRefusedForAllThatSpeaksAgainstIt() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> grant(terms(TODAY, TODAY.minusDays(1)), List.of(), false))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.INVALID_CONTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-04-01,2021-04-01,0",
    "2021-03-01,2021-04-01,0",
    "2021-04-02,2021-04-01,1",
    "2021-03-01,2021-03-31,1",
    "2021-04-01,2022-04-01,0",
    "2021-04-01,2022-04-02,1"
  })
  void hasDaysInOrderThatAreNotOverAndNotTooMany(LocalDate from, LocalDate to, int faults) {
    // Given
    Faults found = new Faults();

    // When
    terms(from, to).examineDays(found, TODAY);

    // Then
    assertThat(found.found()).hasSize(faults);
  }

  @ParameterizedTest
  @ValueSource(strings = {LI_MING, WANG_FANG})
  void isNeverGivenToTheOneWhoGivesOrRecordsIt(String to) {
    // Given
    DelegationTerms terms =
        new DelegationTerms(
            LI_MING, to, "某人", DelegatedRole.SECRETARY, "dept", "dept", TODAY, TODAY, "纪要");

    // When / Then
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> terms.requireAnother(Set.of(WANG_FANG)))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.SELF_GRANT);
  }

  @Test
  void isRevokedOnlyOnce() {
    // Given
    Delegation delegation = given(TODAY, TODAY);
    delegation.revoke("收回", INSTANT);

    // When / Then
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> delegation.revoke("收回", INSTANT))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.TRANSITION_NOT_ALLOWED);
  }

  @Test
  void isCurrentBetweenItsDaysUnlessRevoked() {
    // Given
    Delegation delegation = given(TODAY.plusDays(1), TODAY.plusDays(2));

    // Then
    assertThat(delegation.isCurrentOn(TODAY)).isFalse();
    assertThat(delegation.isCurrentOn(TODAY.plusDays(1))).isTrue();
    assertThat(delegation.isCurrentOn(TODAY.plusDays(2))).isTrue();
    assertThat(delegation.isCurrentOn(TODAY.plusDays(3))).isFalse();
    delegation.revoke("收回", INSTANT);
    assertThat(delegation.isCurrentOn(TODAY.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "-1,REVOKED,9",
    "0,REVOKED,9",
    "1,REVOKED,9",
    "2,ACTIVE,2",
    "5,ACTIVE,5",
    "9,ACTIVE,9"
  })
  void endsWithItsAppointment(int lastDay, DelegationState state, int daysLeft) {
    // Given
    Delegation delegation = given(TODAY.plusDays(2), TODAY.plusDays(9));

    // When
    delegation.endWith(TODAY.plusDays(lastDay), "换届", NOW);

    // Then
    assertThat(delegation.state()).isEqualTo(state);
    assertThat(delegation.terms().validTo()).isEqualTo(TODAY.plusDays(daysLeft));
    assertThat(delegation.reason()).isEqualTo(lastDay == 9 ? null : "换届");
  }

  private static List<String> faults(
      DelegationTerms terms, List<Appointment> appointments, boolean withinReach) {
    return Delegation.examine(terms, appointments, withinReach, TODAY).found().stream()
        .map(DomainException.Fault::pointer)
        .toList();
  }

  private static Delegation given(LocalDate from, LocalDate to) {
    return grant(terms(from, to), secretary(TODAY.minusDays(100), null), true);
  }

  private static Delegation grant(
      DelegationTerms terms, List<Appointment> appointments, boolean withinReach) {
    return Delegation.grant(terms, appointments, withinReach, "office", NOW);
  }

  private static DelegationTerms terms(LocalDate from, LocalDate to) {
    return new DelegationTerms(
        LI_MING, WANG_FANG, "王芳", DelegatedRole.SECRETARY, "dept", "dept", from, to, "纪要");
  }

  private static List<Appointment> secretary(LocalDate from, LocalDate to) {
    Organisation department =
        Organisation.found(
            "dept",
            new OrganisationDetails(
                "信息工程系党总支",
                null,
                OrganisationType.GENERAL_BRANCH,
                null,
                "college",
                1,
                false,
                false,
                null,
                null,
                null),
            OrganisationType.COMMITTEE,
            INSTANT);
    department.appoint(
        new AppointmentDetails(
            LI_MING, "李明", AppointmentPost.SECRETARY, from, to, false, null, null),
        INSTANT);
    return department.appointments();
  }
}
