package org.duibiao.rectification.weakness.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.duibiao.rectification.ProducerFixtures;
import org.duibiao.rectification.weakness.infrastructure.Standings.Step;
import org.duibiao.rectification.weakness.messaging.StandingConsumer.DiagnosisTold;
import org.duibiao.rectification.weakness.messaging.StandingConsumer.ObligationTold;
import org.junit.jupiter.api.Test;

/** What the ledger says it sends is what this service reads: its own fixtures are read here. */
class StandingFixtureTest {
  @Test
  void readsEveryFactAboutAnObligation() throws IOException {
    for (var type : StandingConsumer.OBLIGATION.entrySet()) {
      var told = ProducerFixtures.read("ledger", type.getKey(), ObligationTold.class);
      boolean dated = type.getValue() == Step.OPENED || type.getValue() == Step.EXTENDED;

      assertThat(told.kind()).as(type.getKey()).isEqualTo("LEDGER");
      assertThat(told.dueDate() != null).as(type.getKey()).isEqualTo(dated);
      assertThat(told.firstSubmittedAt() != null)
          .as(type.getKey())
          .isEqualTo(type.getValue() == Step.SUBMITTED);
    }
  }

  @Test
  void readsWhatAnAcceptedDiagnosisFound() throws IOException {
    var told = ProducerFixtures.read("ledger", StandingConsumer.DIAGNOSIS, DiagnosisTold.class);

    assertThat(told.notMetIndicators()).hasSize(told.notMet()).isNotEmpty();
    assertThat(told.met()).isPositive();
  }
}
