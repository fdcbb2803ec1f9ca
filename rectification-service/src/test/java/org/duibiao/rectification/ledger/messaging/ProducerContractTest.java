package org.duibiao.rectification.ledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.json.StrictJson;
import org.junit.jupiter.api.Test;

/**
 * What the producers say they send is what this service reads: their own fixtures are read here.
 */
class ProducerContractTest {
  private static final ObjectMapper JSON = json();

  private static ObjectMapper json() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private static <T> T fixture(String producer, String type, Class<T> as) throws IOException {
    Path file =
        Path.of(
            System.getProperty("duibiao.root"),
            producer + "-service/src/test/resources/events",
            type + ".json");
    return JSON.readValue(Files.readString(file), as);
  }

  @Test
  void readsAProblemThatWasRecorded() throws IOException {
    var told = fixture("ledger", ProblemRecorded.TYPE, ProblemRecorded.class);

    assertThat(told.text()).isNotBlank();
    assertThat(told.indicator()).isNotBlank();
    assertThat(told.contributors()).isNotEmpty();
    assertThat(told.rectificationDueDate()).isNotNull();
  }

  @Test
  void readsAProblemThatWasReworded() throws IOException {
    var told = fixture("ledger", ProblemReworded.TYPE, ProblemReworded.class);

    assertThat(told.text()).isNotBlank();
    assertThat(told.indicator()).isNotBlank();
  }

  @Test
  void readsAProblemThatWasWithdrawn() throws IOException {
    var told = fixture("ledger", ProblemWithdrawn.TYPE, ProblemWithdrawn.class);

    assertThat(told.problemId()).isNotNull();
  }

  @Test
  void readsACheckpoint() throws IOException {
    var told = fixture("ledger", CheckpointTold.TYPE, CheckpointTold.class);

    assertThat(told.organisation()).isNotBlank();
    assertThat(told.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void readsAnOrganisation() throws IOException {
    var told = fixture("catalog", "catalog.organisation.v1", OrganisationState.class);

    assertThat(told.code()).isNotBlank();
    assertThat(told.version()).isPositive();
  }
}
