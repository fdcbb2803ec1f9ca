package org.duibiao.ledger.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.ledger.domain.LedgerContent.Missing;
import org.duibiao.ledger.ledger.domain.LedgerContent.Pin;
import org.duibiao.ledger.shared.domain.Author;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.junit.jupiter.api.Test;

class LedgerRulesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-04-19T01:00:00Z"), ZoneOffset.UTC);
  private static final Below B1 = below("b1", "ACCEPTED", 2);
  private static final Below B2 = below("b2", Below.EXEMPT, null);
  private static final Below B3 = below("b3", "DRAFT", null);
  private static final Ledger.Roles ROLES = new Ledger.Roles("officer", "secretary");
  private static final Missing B3_MISSING = new Missing("b3", "书记外出");

  private final Ledger ledger = Ledger.begin("xzj-2021", "dept-01");

  private static Below below(String code, String standing, Integer accepted) {
    return new Below(code, "党支部" + code, standing, UUID.randomUUID(), accepted);
  }

  private void submit(List<Missing> missing, Below... below) {
    ledger.submit(new RollUp(List.of(below)), missing, ROLES, Author.of("secretary"), CLOCK);
  }

  @Test
  void isFiledWhenEverythingBelowIsAcceptedOrExempt() {
    submit(List.of(), B1, B2);

    assertThat(ledger.state()).isEqualTo(FilingState.SUBMITTED);
    assertThat(ledger.content().rows()).containsExactly(new Pin("b1", 2));
  }

  @Test
  void whoIsMissingMustBeExplained() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> submit(List.of(), B1, B3))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.INVALID_CONTENT);

    submit(List.of(B3_MISSING), B1, B3);

    assertThat(ledger.content().missing()).containsExactly(B3_MISSING);
  }

  @Test
  void namingOneThatIsNotMissingOrOneTwiceIsRefused() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> submit(List.of(new Missing("b2", "免报")), B1, B2));
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> submit(List.of(B3_MISSING, B3_MISSING), B1, B3));
    assertThat(ledger.state()).isEqualTo(FilingState.DRAFT);
  }

  @Test
  void oneUnderCorrectionIsNotMissingAsItsAcceptedRevisionIsInForce() {
    submit(List.of(), below("b1", "REOPENED", 1));

    assertThat(ledger.content().rows()).containsExactly(new Pin("b1", 1));
  }

  @Test
  void aSupplementTakesInWhatIsNewOrNewerAndTheStateStays() {
    submit(List.of(B3_MISSING), B1, B3);
    ledger.accept("office", CLOCK);

    ledger.supplement(
        new RollUp(List.of(below("b1", "ACCEPTED", 3), below("b3", "ACCEPTED", 1))),
        Author.of("taker"),
        CLOCK);

    assertThat(ledger.state()).isEqualTo(FilingState.ACCEPTED);
    assertThat(ledger.content().rows()).containsExactly(new Pin("b1", 3), new Pin("b3", 1));
    assertThat(ledger.content().missing()).isEmpty();
    assertThat(ledger.content().supplements()).hasSize(2);
    assertThat(ledger.contributors().persons()).contains("taker");
  }

  @Test
  void aSupplementOfNothingIsRefused() {
    submit(List.of(), B1);

    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> ledger.supplement(new RollUp(List.of(B1)), Author.of("secretary"), CLOCK))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.NOTHING_NEW);
  }

  @Test
  void aDraftTakesNoSupplement() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> ledger.supplement(new RollUp(List.of(B1)), Author.of("secretary"), CLOCK))
        .extracting(DomainException::type)
        .isEqualTo(LedgerProblem.TRANSITION_NOT_ALLOWED);
  }
}
