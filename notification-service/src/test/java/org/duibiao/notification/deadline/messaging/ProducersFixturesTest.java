package org.duibiao.notification.deadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import org.duibiao.notification.deadline.domain.ObligationFact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events as their producers' own tests have them can be read here. */
class ProducersFixturesTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opened",
        "submitted",
        "recalled",
        "returned",
        "fulfilled",
        "reopened",
        "exempted",
        "extended"
      })
  void readsWhatTheLedgerTellsOfObligations(String fact) throws IOException {
    String type = "ledger.obligation-" + fact + ".v1";

    var read = read("ledger-service", type, LedgerConsumer.Obligation.class);

    assertThat(ObligationFact.of(type)).isPresent();
    assertThat(read.campaign()).isNotBlank();
    assertThat(read.organisation()).isNotBlank();
    if (fact.equals("opened")) {
      assertThat(read.title()).isNotBlank();
    }
    if (fact.equals("opened") || fact.equals("extended")) {
      assertThat(read.dueDate()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opened",
        "planned",
        "submitted",
        "returned",
        "struck-off",
        "deferred",
        "resumed",
        "reopened",
        "withdrawn"
      })
  void readsWhatRectificationTellsOfItems(String fact) throws IOException {
    var read =
        read(
            "rectification-service",
            "rectification.item-" + fact + ".v1",
            RectificationConsumer.Item.class);

    assertThat(read.campaign()).isNotBlank();
    assertThat(read.organisation()).isNotBlank();
    assertThat(read.indicator()).isNotBlank();
    assertThat(read.state()).isNotBlank();
    assertThat(read.dueDate()).isNotNull();
  }

  private static <T> T read(String service, String type, Class<T> as) throws IOException {
    Path fixture =
        Path.of(
            System.getProperty("duibiao.root"),
            service,
            "src/test/resources/events",
            type + ".json");
    return JSON.readValue(fixture.toFile(), as);
  }
}
