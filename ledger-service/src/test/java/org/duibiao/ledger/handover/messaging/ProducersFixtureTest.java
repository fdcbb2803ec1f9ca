package org.duibiao.ledger.handover.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.duibiao.ledger.shared.domain.Person;
import org.junit.jupiter.api.Test;

/** The fact as its producer's own test has it can be read here. */
class ProducersFixtureTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  void readsWhatTheCatalogTellsOfAHandover() throws IOException {
    Path fixture = Path.of("../catalog-service/src/test/resources/events/catalog.handover.v1.json");

    var read = JSON.readValue(fixture.toFile(), HandoverData.class).toHandover();

    assertThat(read.organisation()).isEqualTo("dept-01-b1");
    assertThat(read.from()).isEqualTo(new Person("secretary-dept-01-b1", "李明"));
    assertThat(read.to()).isEqualTo(new Person("wang-fang", "王芳"));
    assertThat(read.date()).isEqualTo(LocalDate.of(2021, 4, 12));
    assertThat(read.basis()).isNotBlank();
  }
}
