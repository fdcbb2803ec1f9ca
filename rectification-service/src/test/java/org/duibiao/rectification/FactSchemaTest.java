package org.duibiao.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.chassis.event.DomainEvent;
import org.duibiao.chassis.json.StrictJson;
import org.duibiao.rectification.appraisal.domain.AppraisalSnapshotTaken;
import org.duibiao.rectification.consistency.domain.DifferenceReason;
import org.duibiao.rectification.consistency.domain.InconsistencyCleared;
import org.duibiao.rectification.consistency.domain.InconsistencyFound;
import org.duibiao.rectification.item.domain.ItemCommented;
import org.duibiao.rectification.session.domain.SessionEvent;
import org.duibiao.rectification.session.domain.SessionFixtures;
import org.duibiao.rectification.weakness.domain.CandidateState;
import org.duibiao.rectification.weakness.domain.CaseCandidateEvent;
import org.duibiao.rectification.weakness.domain.Criterion;
import org.junit.jupiter.api.Test;

/** Facts that are not about items keep the schemas beside them, as their fixtures do. */
class FactSchemaTest {
  private static final ObjectMapper JSON = json();

  private static ObjectMapper json() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = FactSchemaTest.class.getResourceAsStream("/events/" + name)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Stream<DomainEvent> facts() {
    Stream<DomainEvent> differences =
        Arrays.stream(DifferenceReason.values())
            .map(
                reason ->
                    new InconsistencyFound(
                        UUID.randomUUID(), Instant.EPOCH, "c", "dept-01", 2, 1, reason));
    List<DomainEvent> others =
        List.of(
            new InconsistencyCleared(UUID.randomUUID(), Instant.EPOCH, "c", "dept-01"),
            new ItemCommented(
                UUID.randomUUID(),
                Instant.EPOCH,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "c",
                "dept-01",
                "branch-1.2",
                "office"));
    Stream<DomainEvent> candidates =
        Arrays.stream(CandidateState.values())
            .map(
                state ->
                    new CaseCandidateEvent(
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        UUID.randomUUID(),
                        "c",
                        "dept-01",
                        state,
                        List.of(Criterion.values()),
                        "office",
                        "已整改"));
    List<SessionEvent> sessions = SessionFixtures.everyFact(LocalDate.of(2021, 6, 20));
    AppraisalSnapshotTaken taken =
        new AppraisalSnapshotTaken(
            UUID.randomUUID(),
            Instant.EPOCH,
            UUID.randomUUID(),
            "c",
            "dept-01",
            "年度数据",
            LocalDate.of(2021, 12, 31),
            2,
            "0".repeat(64),
            null,
            "office");
    return Stream.of(differences, others.stream(), candidates, sessions.stream(), Stream.of(taken))
        .flatMap(all -> all);
  }

  @Test
  void everyFactAndItsFixtureFitTheSchemaBesideIt() throws IOException {
    for (DomainEvent fact : facts().toList()) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(resource(fact.type() + ".schema.json"));
      String written = JSON.writeValueAsString(fact);
      String fixture = resource(fact.type() + ".json");

      assertThat(schema.validate(written, InputFormat.JSON)).as(written).isEmpty();
      assertThat(schema.validate(fixture, InputFormat.JSON)).as(fixture).isEmpty();
      assertThat(JSON.readTree(fixture).fieldNames())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(JSON.readTree(written)::fieldNames);
    }
  }
}
