package org.duibiao.notification.reminder.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import org.duibiao.notification.reminder.messaging.HandoverConsumer.HandoverTold;
import org.junit.jupiter.api.Test;

class HandoverFixtureTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  void readsWhatTheCatalogTellsOfAChangeOfSecretary() throws IOException {
    Path fixture =
        Path.of(
            System.getProperty("duibiao.root"),
            "catalog-service/src/test/resources/events/catalog.handover.v1.json");

    var handover = JSON.readValue(fixture.toFile(), HandoverTold.class).toHandover();

    assertThat(handover.leaving()).isNotBlank();
    assertThat(handover.successor()).isNotBlank();
    assertThat(handover.effectiveOn()).isNotNull();
    assertThat(handover.basis()).isNotBlank();
  }
}
