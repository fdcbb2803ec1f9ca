package org.duibiao.ledger.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.campaign.domain.CampaignState;
import org.duibiao.ledger.campaign.domain.MilestoneKind;
import org.duibiao.ledger.obligation.domain.Lock.Kind;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every day ends with its last millisecond in Asia/Shanghai, on a server whose days are UTC's. */
class MidnightTest {
  private static final String LAST = "T23:59:59.999+08:00";
  private static final String NEXT = "T00:00:00.000+08:00";
  private static final Clock LONG_BEFORE = at("2021-01-04", LAST);
  private static final Campaign CAMPAIGN =
      new Campaign("xzj-2021", "行动", "college", CampaignState.ACTIVE, null, null);

  private static Clock at(String day, String time) {
    return Clock.fixed(OffsetDateTime.parse(day + time).toInstant(), ZoneOffset.UTC);
  }

  private static Clock lastOf(LocalDate day) {
    return at(day.toString(), LAST);
  }

  private static Clock after(LocalDate day) {
    return at(day.plusDays(1).toString(), NEXT);
  }

  private static Obligation due(LocalDate day, LocalDate lock) {
    var due = new Obligation.Due("ledger", MilestoneKind.LEDGER, "台账", day);
    return Obligation.open(UUID.randomUUID(), "xzj-2021", due, "b1", lock);
  }

  private static OrganisationNode organisation(LocalDate validTo) {
    return new OrganisationNode(
        "b1", "支部", null, "BRANCH", "d", "c/d/b1/", 2, 1, LocalDate.of(2020, 1, 1), validTo);
  }

  private static List<Kind> locks(Obligation owed, LocalDate validTo, Clock clock) {
    return Locks.of(CAMPAIGN, organisation(validTo), owed, clock).all().stream()
        .map(Lock::kind)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-04-20", "2021-12-31", "2024-02-29"})
  void aDueDateAndAnExtendedOneAreMetUpToTheirLastMillisecond(LocalDate day) {
    Obligation owed = due(day, null);
    assertThat(owed.timeliness(lastOf(day))).isEqualTo(Timeliness.PENDING);
    assertThat(owed.timeliness(after(day))).isEqualTo(Timeliness.OVERDUE);
    assertThat(locks(owed, null, after(day))).containsExactly(Kind.DUE_PASSED);

    Obligation extended = due(day.minusDays(7), null);
    extended.extend(day, "外出", "p", LONG_BEFORE);
    assertThat(extended.timeliness(lastOf(day))).isEqualTo(Timeliness.PENDING);
    extended.submit(after(day));
    assertThat(extended.timeliness(after(day))).isEqualTo(Timeliness.LATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-04-22", "2021-12-31"})
  void aLockClosesAfterItsLastMillisecondAndSoDoesACorrectionsDate(LocalDate day) {
    Obligation locked = due(day.minusDays(2), day);
    assertThat(locks(locked, null, lastOf(day))).containsExactly(Kind.DUE_PASSED);
    assertThat(locks(locked, null, after(day))).containsExactly(Kind.LOCKED_SINCE, Kind.DUE_PASSED);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(
            () -> Locks.of(CAMPAIGN, organisation(null), locked, after(day)).requireOpen(true))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.LOCKED);

    Obligation corrected = due(day.minusDays(9), day.minusDays(8));
    corrected.submit(LONG_BEFORE);
    corrected.sendBack("更正", day, LONG_BEFORE);
    assertThat(locks(corrected, null, lastOf(day))).isEmpty();
    assertThat(locks(corrected, null, after(day))).containsExactly(Kind.LOCKED_SINCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-04-16", "2021-12-31"})
  void anInternalDateIsMetUpToItsLastMillisecondAndIsNoOlderThanToday(LocalDate day) {
    Obligation owed = due(day.plusDays(4), null);
    assertThat(owed.laterThan(day, lastOf(day))).isFalse();
    assertThat(owed.laterThan(day, after(day))).isTrue();
    owed.submit(lastOf(day));
    assertThat(owed.laterThan(day, after(day.plusDays(3)))).isFalse();

    InternalDate date = InternalDate.none("xzj-2021", "ledger", "d");
    date.set(day, day.plusDays(1), null, "p", lastOf(day));
    assertThat(date.date()).isEqualTo(day);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> date.set(day, day.plusDays(4), null, "p", after(day)))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.INVALID_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-06-30", "2021-12-31"})
  void anOrganisationExistsToTheLastMillisecondOfItsLastDay(LocalDate day) {
    Obligation owed = due(day.plusDays(30), null);

    assertThat(locks(owed, day, lastOf(day))).isEmpty();
    assertThat(locks(owed, day, after(day))).containsExactly(Kind.ORGANISATION_DISSOLVED);
  }
}
