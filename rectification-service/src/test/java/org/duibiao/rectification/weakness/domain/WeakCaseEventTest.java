package org.duibiao.rectification.weakness.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.AFTER_90_DAYS;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.CLOCK;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.OFFICE;
import static org.duibiao.rectification.weakness.domain.WeakCaseFixtures.OTHER_LEADER;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;
import org.duibiao.chassis.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeakCaseEventTest {
  private static final ObjectMapper JSON = json();

  private static ObjectMapper json() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = WeakCaseEventTest.class.getResourceAsStream("/events/" + name)) {
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
    WeakCase relapsed = WeakCaseFixtures.closed();
    relapsed.tellLookBackDue(AFTER_90_DAYS);
    relapsed.lookBack(
        OTHER_LEADER, new LookBackFinding(LookBackResult.RELAPSED, "反弹"), List.of(), AFTER_90_DAYS);
    relapsed.resume(OFFICE, AFTER_90_DAYS);
    WeakCase lasting = WeakCaseFixtures.closed();
    lasting.lookBack(
        OFFICE, new LookBackFinding(LookBackResult.HELD, "正常"), List.of(), AFTER_90_DAYS);
    WeakCase returned = WeakCaseFixtures.inAcceptance();
    returned.sendBack(OFFICE, "不完整", CLOCK);
    WeakCase ended = WeakCaseFixtures.identified();
    ended.end(OFFICE, true, () -> "支部已撤销", CLOCK);
    List<DomainEvent> events = new ArrayList<>();
    for (WeakCase one : List.of(relapsed, lasting, returned, ended)) {
      one.takeEvents().forEach(raised -> events.add(raised.event()));
    }
    for (String type :
        List.of(
            CaseRecordEvent.RECORDED,
            CaseRecordEvent.DRAFTED,
            CaseRecordEvent.DISCARDED,
            CaseRecordEvent.CONFIRMED)) {
      events.add(record(type, "leader-1", null));
    }
    events.add(record(CaseRecordEvent.ASSISTED, null, "dept-02"));
    return events;
  }

  private static CaseRecordEvent record(String type, String leader, String unit) {
    return new CaseRecordEvent(
        UUID.randomUUID(),
        CLOCK.instant(),
        type,
        UUID.randomUUID(),
        UUID.randomUUID(),
        "xzj-2021",
        "dept-01-b1",
        LocalDate.of(2021, 5, 20),
        CaseRecordWay.VISIT,
        leader,
        unit,
        "leader-1");
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
  void everyActionIsToldAsAFactOfItsOwn() {
    assertThat(everyKind())
        .extracting(DomainEvent::type)
        .containsAll(Arrays.stream(WeakCaseAction.values()).map(WeakCaseAction::factType).toList());
  }
}
