package org.duibiao.ledger.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.campaign.domain.MilestoneKind;
import org.duibiao.ledger.coverage.domain.Bucket;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationTest {
  private static final LocalDate DUE = LocalDate.of(2021, 4, 20);
  private static final Clock BEFORE = at("2021-04-10T09:00:00+08:00");
  private static final Clock AFTER = at("2021-04-25T09:00:00+08:00");

  private final Obligation obligation = opened(null);

  private static Obligation opened(LocalDate lock) {
    var due = new Obligation.Due("ledger", MilestoneKind.LEDGER, "台账", DUE);
    return Obligation.open(UUID.randomUUID(), "xzj-2021", due, "dept-01-b1", lock);
  }

  private static Clock at(String moment) {
    return Clock.fixed(OffsetDateTime.parse(moment).toInstant(), ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-04-20T00:00:00+08:00, ON_TIME",
    "2021-04-20T23:59:59.999999999+08:00, ON_TIME",
    "2021-04-21T00:00:00+08:00, LATE",
    "2021-04-20T16:00:00Z, LATE",
    "2021-04-20T15:59:59.999999999Z, ON_TIME"
  })
  void isOnTimeUpToTheLastInstantOfTheDueDateInShanghai(String moment, Timeliness expected) {
    obligation.submit(at(moment));

    assertThat(obligation.timeliness(AFTER)).isEqualTo(expected);
  }

  @Test
  void isPendingUntilTheDueDateIsOverAndOverdueAfter() {
    assertThat(obligation.timeliness(at("2021-04-20T23:59:59+08:00")))
        .isEqualTo(Timeliness.PENDING);
    assertThat(obligation.timeliness(at("2021-04-21T00:00:00+08:00")))
        .isEqualTo(Timeliness.OVERDUE);
  }

  @Test
  void keepsItsFirstSubmissionThroughReturnAndResubmission() {
    obligation.submit(BEFORE);
    obligation.sendBack("笼统", DUE.plusDays(3), BEFORE);
    obligation.submit(AFTER);
    obligation.fulfil(AFTER);

    assertThat(obligation.timeliness(AFTER)).isEqualTo(Timeliness.ON_TIME);
    assertThat(obligation.firstSubmittedAt()).isEqualTo(BEFORE.instant());
    assertThat(obligation.passedAtFirstReview()).isFalse();
    assertThat(obligation.state()).isEqualTo(ObligationState.FULFILLED);
  }

  @Test
  void passesAtFirstReviewWhenItWasNeverReturned() {
    obligation.submit(BEFORE);
    assertThat(obligation.passedAtFirstReview()).isNull();

    obligation.fulfil(BEFORE);

    assertThat(obligation.passedAtFirstReview()).isTrue();
  }

  @Test
  void forgetsItsSubmissionWhenTheOwnerRecallsItBeforeAnyReview() {
    obligation.submit(BEFORE);

    obligation.recall(BEFORE);

    assertThat(obligation.firstSubmittedAt()).isNull();
    assertThat(obligation.timeliness(AFTER)).isEqualTo(Timeliness.OVERDUE);
    assertThat(obligation.bucket()).isEqualTo(Bucket.open(DUE));
  }

  @Test
  void keepsItsFirstSubmissionWhenItIsRecalledAfterAReview() {
    obligation.submit(BEFORE);
    obligation.sendBack("笼统", null, BEFORE);
    obligation.submit(AFTER);

    obligation.recall(AFTER);

    assertThat(obligation.state()).isEqualTo(ObligationState.PENDING);
    assertThat(obligation.timeliness(AFTER)).isEqualTo(Timeliness.ON_TIME);
  }

  @Test
  void anOverdueOneThatIsSubmittedIsLate() {
    obligation.submit(AFTER);

    assertThat(obligation.timeliness(AFTER)).isEqualTo(Timeliness.LATE);
    assertThat(obligation.bucket()).isEqualTo(Bucket.LATE);
  }

  @Test
  void anExtensionMovesTheDueDateAndKeepsTheOriginalOneVisible() {
    obligation.extend(DUE.plusDays(10), "外出", "secretary-dept-01", BEFORE);

    obligation.submit(AFTER);

    assertThat(obligation.timeliness(AFTER)).isEqualTo(Timeliness.ON_TIME);
    assertThat(obligation.dueDate()).isEqualTo(DUE.plusDays(10));
    assertThat(obligation.originalDueDate()).isEqualTo(DUE);
  }

  @Test
  void anExtensionMustBeLaterAndNotOverAlready() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> obligation.extend(DUE, "无", "p", BEFORE))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.INVALID_CONTENT);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> obligation.extend(DUE.plusDays(1), "无", "p", AFTER))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.INVALID_CONTENT);
  }

  @Test
  void whatIsExemptCannotBeSubmitted() {
    obligation.exempt("新建支部", BEFORE);

    assertThat(obligation.timeliness(AFTER)).isEqualTo(Timeliness.EXEMPT);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> obligation.submit(BEFORE))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.TRANSITION_NOT_ALLOWED);
  }

  @Test
  void aLockDateClosesWritingAndADueDateDoesNot() {
    Obligation locked = opened(DUE.plusDays(2));

    assertThat(obligation.writingOpen(AFTER)).isTrue();
    assertThat(locked.writingOpen(at("2021-04-22T23:59:59+08:00"))).isTrue();
    assertThat(locked.writingOpen(at("2021-04-23T00:00:00+08:00"))).isFalse();
  }

  @Test
  void aCorrectionAskedForPastTheLockCanStillBeWritten() {
    Obligation locked = opened(DUE);
    locked.submit(BEFORE);

    locked.sendBack("更正", DUE.plusDays(7), BEFORE);

    assertThat(locked.writingOpen(AFTER)).isTrue();
  }

  @Test
  void everyTransitionIsToldOnceWithTheNextNumber() {
    obligation.submit(BEFORE);
    obligation.sendBack("笼统", null, BEFORE);
    obligation.submit(BEFORE);

    assertThat(obligation.takeEvents())
        .extracting(raised -> raised.aggregateVersion())
        .containsExactly(1L, 2L, 3L);
    assertThat(obligation.takeEvents()).isEmpty();
  }
}
