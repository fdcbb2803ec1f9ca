package org.duibiao.rectification.exemplar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.AFTER_THE_NOTICE;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.CLOCK;
import static org.duibiao.rectification.exemplar.domain.ExemplarFixtures.OFFICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duibiao.chassis.event.DomainEvent;
import org.duibiao.chassis.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExemplarEventTest {
  private static final ObjectMapper JSON = json();

  private static ObjectMapper json() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ExemplarEventTest.class.getResourceAsStream("/events/" + name)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Schema schema(String type) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource(type + ".schema.json"));
  }

  /** Facts of every kind, as they are raised. */
  static List<DomainEvent> everyKind() {
    Exemplar revoked = ExemplarFixtures.designated();
    revoked.revoke(OFFICE, "严重违纪", "〔2022〕8 号", AFTER_THE_NOTICE);
    Exemplar rejected = ExemplarFixtures.entered();
    rejected.reject(OFFICE, "未达到要求", CLOCK);
    Exemplar amended = ExemplarFixtures.nominated();
    amended.amend(ExemplarFixtures.SECRETARY, "更正", List.of(), CLOCK);
    Exemplar contested = ExemplarFixtures.shown();
    contested.object(ExemplarFixtures.SECRETARY, "与实际不符", CLOCK);
    contested.answer(OFFICE, 1, "已核查", CLOCK);
    List<DomainEvent> events = new ArrayList<>();
    for (Exemplar one : List.of(revoked, rejected, amended, contested)) {
      one.takeEvents().forEach(raised -> events.add(raised.event()));
    }
    return events;
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyFactFitsTheSchemaBesideItAndItsFixtureHasTheSameFields(DomainEvent event)
      throws IOException {
    String written = JSON.writeValueAsString(event);
    String fixture = resource(event.type() + ".json");
    JsonNode fields = JSON.readTree(written);

    assertThat(schema(event.type()).validate(written, InputFormat.JSON)).as(written).isEmpty();
    assertThat(schema(event.type()).validate(fixture, InputFormat.JSON)).as(fixture).isEmpty();
    assertThat(JSON.readTree(fixture).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(fields::fieldNames);
    assertThat(event.key()).isEqualTo("dept-01-b1");
  }

  @Test
  void everyActionIsToldAsAFactOfItsOwnAndSecretsWithoutTheirContents() {
    assertThat(everyKind())
        .extracting(DomainEvent::type)
        .containsAll(Arrays.stream(ExemplarAction.values()).map(ExemplarAction::factType).toList());
    assertThat(everyKind())
        .filteredOn(DomainEvent::undisclosed)
        .extracting(DomainEvent::type)
        .containsOnly(
            ExemplarAction.SCORE.factType(),
            ExemplarAction.OBJECT.factType(),
            ExemplarAction.ANSWER.factType());
  }
}
