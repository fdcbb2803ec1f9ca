package org.duibiao.rectification.item.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.rectification.item.domain.ItemFixtures.CLOCK;
import static org.duibiao.rectification.item.domain.ItemFixtures.OFFICER;
import static org.duibiao.rectification.item.domain.ItemFixtures.SUPERIOR;
import static org.duibiao.rectification.item.domain.ItemFixtures.completePlan;
import static org.duibiao.rectification.item.domain.ItemFixtures.planned;
import static org.duibiao.rectification.item.domain.ItemFixtures.problem;
import static org.duibiao.rectification.item.domain.ItemFixtures.struckOff;
import static org.duibiao.rectification.item.domain.ItemFixtures.submitted;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duibiao.chassis.json.StrictJson;
import org.junit.jupiter.api.Test;

class ItemEventTest {
  private static final ObjectMapper JSON = json();

  private static ObjectMapper json() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ItemEventTest.class.getResourceAsStream("/events/" + name)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Schema schema(String type) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource(type + ".schema.json"));
  }

  /** Items that together have told every kind of fact. */
  private static List<ItemEvent> everyKind() {
    Item returned = submitted();
    returned.sendBack(SUPERIOR, "没有会议记录", CLOCK);
    Item deferred = planned();
    deferred.defer(SUPERIOR, "换届", deferred.work().dueDate().plusDays(1), Term.OPEN, CLOCK);
    deferred.resume(OFFICER, CLOCK);
    Item reopened = struckOff();
    reopened.reopen(SUPERIOR, "反弹", CLOCK);
    reopened.plan(OFFICER, completePlan(), Term.OPEN, CLOCK);
    reopened.handOver(ItemFixtures.succession("officer"), CLOCK);
    Item withdrawn = ItemFixtures.open();
    withdrawn.withdraw(null, 2, "system", CLOCK);
    withdrawn.recordAgain(problem(3), CLOCK);
    List<ItemEvent> events = new ArrayList<>();
    for (Item item : List.of(returned, deferred, reopened, withdrawn)) {
      item.takeEvents().forEach(raised -> events.add(raised.event()));
    }
    return events;
  }

  private static Set<String> types() {
    return Arrays.stream(ItemAction.values())
        .map(ItemAction::factType)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyFactFitsTheSchemaBesideIt() throws IOException {
    List<ItemEvent> events = everyKind();

    for (ItemEvent event : events) {
      String written = JSON.writeValueAsString(event);
      assertThat(schema(event.type()).validate(written, InputFormat.JSON)).as(written).isEmpty();
    }
    assertThat(events).extracting(ItemEvent::type).containsAll(types());
  }

  @Test
  void everyFixtureFitsTheSchemaAndHasTheFieldsThatLeave() throws IOException {
    JsonNode written = JSON.valueToTree(everyKind().get(0));
    for (String type : types()) {
      String fixture = resource(type + ".json");

      assertThat(schema(type).validate(fixture, InputFormat.JSON)).as(type).isEmpty();
      assertThat(JSON.readTree(fixture).fieldNames())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(written::fieldNames);
    }
  }

  @Test
  void everyFactIsAboutItsItemAndKeyedByItsOrganisation() {
    ItemEvent event = everyKind().get(0);

    assertThat(event.subject()).isEqualTo("item/" + event.itemId());
    assertThat(event.key()).isEqualTo("dept-01-b1");
  }
}
