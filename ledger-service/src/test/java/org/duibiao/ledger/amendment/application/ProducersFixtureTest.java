package org.duibiao.ledger.amendment.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.ledger.person.application.PersonFacts;
import org.junit.jupiter.api.Test;

/** The facts as their producer's own tests have them can be read here. */
class ProducersFixtureTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  @Test
  void readsWhatTheCatalogTellsOfAnAmendment() throws IOException {
    var read = JSON.readValue(fixture("catalog.roster-amended.v1"), Amendment.class);

    assertThat(read.campaign()).isEqualTo("xzj-2021");
    assertThat(read.exempt().get(0).successors()).isEqualTo(List.of("dept-01-b9"));
    assertThat(read.exempt().get(0).words(null)).contains("dept-01-b9");
    assertThat(read.open()).containsExactly(new Amendment.Open("dept-01-b9", "BRANCH", null));
  }

  @Test
  void readsWhatTheCatalogTellsOfAPerson() throws IOException {
    var read = JSON.readValue(fixture("catalog.person.v1"), PersonFacts.class);

    assertThat(read.staffNumber()).isEqualTo("t-2021007");
    assertThat(read.partyMember()).isTrue();
    assertThat(read.validTo()).isNull();
  }

  private static java.io.File fixture(String type) {
    return Path.of("../catalog-service/src/test/resources/events/" + type + ".json").toFile();
  }
}
