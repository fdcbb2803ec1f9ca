package org.duibiao.notification.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.duibiao.notification.deadline.domain.ObligationFact.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationFactTest {
  @ParameterizedTest
  @CsvSource({
    "opened, YES, NO",
    "submitted, NO, YES",
    "recalled, YES, NO",
    "returned, YES, YES",
    "fulfilled, NO, YES",
    "reopened, YES, YES",
    "exempted, NO, UNCHANGED",
    "extended, UNCHANGED, UNCHANGED"
  })
  void eachFactSaysWhetherItIsOwedAndWhetherItWasOnceSubmitted(
      String fact, Effect owed, Effect submittedOnce) {
    var known = ObligationFact.of("ledger.obligation-" + fact + ".v1").orElseThrow();

    assertThat(known.owed()).isEqualTo(owed);
    assertThat(known.submittedOnce()).isEqualTo(submittedOnce);
  }

  @Test
  void aFactOfAnotherKindIsOfNoInterest() {
    assertThat(ObligationFact.of("ledger.entry-accepted.v1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, true",
    "IN_PROGRESS, true",
    "RETURNED, true",
    "DEFERRED, true",
    "REOPENED, true",
    "SUBMITTED, false",
    "STRUCK_OFF, false",
    "WITHDRAWN, false"
  })
  void anItemIsOwedUntilItIsSubmittedStruckOffOrWithdrawn(String state, boolean owed) {
    assertThat(ItemFact.isOwed(state)).isEqualTo(owed);
  }
}
