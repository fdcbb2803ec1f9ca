package org.duibiao.rectification.ledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.duibiao.rectification.ProducerFixtures;
import org.junit.jupiter.api.Test;

/**
 * What the producers say they send is what this service reads: their own fixtures are read here.
 */
class ProducerContractTest {
  @Test
  void readsAProblemThatWasRecorded() throws IOException {
    var told = ProducerFixtures.read("ledger", ProblemRecorded.TYPE, ProblemRecorded.class);

    assertThat(told.text()).isNotBlank();
    assertThat(told.indicator()).isNotBlank();
    assertThat(told.contributors()).isNotEmpty();
    assertThat(told.rectificationDueDate()).isNotNull();
  }

  @Test
  void readsAProblemThatWasReworded() throws IOException {
    var told = ProducerFixtures.read("ledger", ProblemReworded.TYPE, ProblemReworded.class);

    assertThat(told.text()).isNotBlank();
    assertThat(told.indicator()).isNotBlank();
  }

  @Test
  void readsAProblemThatWasWithdrawn() throws IOException {
    var told = ProducerFixtures.read("ledger", ProblemWithdrawn.TYPE, ProblemWithdrawn.class);

    assertThat(told.problemId()).isNotNull();
  }

  @Test
  void readsWhatIsToldOfLearningRecords() throws IOException {
    for (String type :
        List.of(
            LearningRecordTold.RECORDED,
            LearningRecordTold.CORRECTED,
            LearningRecordTold.WITHDRAWN)) {
      var told = ProducerFixtures.read("ledger", type, LearningRecordTold.class);

      assertThat(told.title()).isNotBlank();
      assertThat(told.organisation()).isNotBlank();
    }
  }

  @Test
  void readsWhatIsToldOfEvidence() throws IOException {
    for (String type : List.of(EvidenceTold.ADDED, EvidenceTold.DELETED)) {
      var told = ProducerFixtures.read("ledger", type, EvidenceTold.class);

      assertThat(told.title()).isNotBlank();
      assertThat(told.effectiveDate()).isNotNull();
    }
  }

  @Test
  void readsACheckpoint() throws IOException {
    var told = ProducerFixtures.read("ledger", CheckpointTold.TYPE, CheckpointTold.class);

    assertThat(told.organisation()).isNotBlank();
    assertThat(told.digest()).matches("[0-9a-f]{64}");
  }
}
