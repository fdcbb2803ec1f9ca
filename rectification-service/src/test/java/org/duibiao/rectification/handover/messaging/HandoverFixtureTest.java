package org.duibiao.rectification.handover.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.duibiao.rectification.ProducerFixtures;
import org.duibiao.rectification.handover.messaging.HandoverConsumer.HandoverTold;
import org.junit.jupiter.api.Test;

class HandoverFixtureTest {
  @Test
  void readsWhatTheCatalogTellsOfAChangeOfSecretary() throws IOException {
    var told = ProducerFixtures.read("catalog", "catalog.handover.v1", HandoverTold.class);

    assertThat(told.toSuccession().whoLeaves().orElseThrow().names()).hasSize(1);
    assertThat(told.toSuccession().successor()).isNotBlank();
    assertThat(told.date()).isNotNull();
  }
}
