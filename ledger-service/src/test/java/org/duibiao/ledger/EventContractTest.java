package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;
import org.duibiao.chassis.json.StrictJson;
import org.duibiao.ledger.campaign.domain.MilestoneKind;
import org.duibiao.ledger.diagnosis.domain.DiagnosisAccepted;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.diagnosis.domain.ToldFinding;
import org.duibiao.ledger.entry.domain.EntryEvent;
import org.duibiao.ledger.evidence.EvidenceEvent;
import org.duibiao.ledger.learning.domain.LearningEvent;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.ledger.domain.LedgerContent;
import org.duibiao.ledger.ledger.domain.LedgerEvent;
import org.duibiao.ledger.obligation.domain.InternalDateEvent;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationExempted;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationExtended;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationFulfilled;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationRecalled;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationReopened;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationReturned;
import org.duibiao.ledger.obligation.domain.ObligationEvent.ObligationSubmitted;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.problem.domain.Checkpoint;
import org.duibiao.ledger.problem.domain.ProblemEvent.ProblemRecorded;
import org.duibiao.ledger.problem.domain.ProblemEvent.ProblemReworded;
import org.duibiao.ledger.problem.domain.ProblemEvent.ProblemWithdrawn;
import org.duibiao.ledger.suggestion.domain.SuggestionEvent;
import org.duibiao.ledger.task.domain.TaskEvent;
import org.duibiao.ledger.task.domain.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {
  private static final Instant NOW = Instant.parse("2021-04-18T01:30:00Z");
  private static final LocalDate DAY = LocalDate.of(2021, 4, 20);
  private static final UUID ID = UUID.randomUUID();
  private static final MilestoneKind KIND = MilestoneKind.LEDGER;
  private static final ObjectMapper JSON = mapper();

  static List<DomainEvent> events() {
    List<DomainEvent> events = new ArrayList<>(obligations());
    for (String type :
        List.of(
            EntryEvent.SUBMITTED,
            EntryEvent.RETURNED,
            EntryEvent.ACCEPTED,
            EntryEvent.RECALLED,
            EntryEvent.REOPENED,
            EntryEvent.REVISED)) {
      events.add(new EntryEvent(ID, NOW, type, ID, "c", "o", 1, "p", null));
    }
    for (String type :
        List.of(
            LedgerEvent.SUBMITTED,
            LedgerEvent.RETURNED,
            LedgerEvent.ACCEPTED,
            LedgerEvent.RECALLED,
            LedgerEvent.SUPPLEMENTED,
            LedgerEvent.REVISED)) {
      var missing = List.of(new LedgerContent.Missing("b", "书记外出"));
      events.add(new LedgerEvent(ID, NOW, type, ID, "c", "o", 1, "p", missing, null));
    }
    for (String type :
        List.of(SuggestionEvent.MADE, SuggestionEvent.CONFIRMED, SuggestionEvent.REJECTED)) {
      events.add(new SuggestionEvent(ID, NOW, type, ID, "c", "o", 1, "p", "笔误"));
    }
    events.add(
        new ProblemRecorded(ID, NOW, ID, "c", "o", "branch-1.1", "问题", 1, NOW, DAY, List.of("p")));
    events.add(new ProblemReworded(ID, NOW, ID, "c", "o", "branch-1.1", "问题"));
    events.add(new ProblemWithdrawn(ID, NOW, ID, "c", "o", "已核实"));
    for (String type :
        List.of(
            TaskEvent.ASSIGNED,
            TaskEvent.SUBMITTED,
            TaskEvent.RECALLED,
            TaskEvent.RETURNED,
            TaskEvent.DONE,
            TaskEvent.REOPENED)) {
      var kind = TaskKind.CONSTRUCTION_PLAN;
      events.add(
          new TaskEvent(
              ID, NOW, type, ID, "c", "plan", kind, "方案", "o", DAY, "p", null, 1, "p", null));
    }
    events.add(Checkpoint.over(List.of(ID), "c", "o", NOW));
    events.add(
        new DiagnosisAccepted(
            ID,
            NOW,
            "c",
            "o",
            1,
            20,
            3,
            2,
            1,
            List.of("branch-1.4"),
            List.of("branch-1.2"),
            List.of(
                new ToldFinding(
                    "branch-1.4", "健全制度", FindingResult.NOT_MET, "缺", null, List.of(ID)))));
    for (String type : List.of(LearningEvent.RECORDED, LearningEvent.CORRECTED)) {
      events.add(learning(type, null));
    }
    events.add(learning(LearningEvent.WITHDRAWN, "重复登记"));
    for (String type : List.of(EvidenceEvent.ADDED, EvidenceEvent.DELETED)) {
      events.add(new EvidenceEvent(ID, NOW, type, ID, "o", "签到表", DAY, "application/pdf", "p"));
    }
    events.add(new InternalDateEvent(ID, NOW, "c", "ledger", "o", DAY, "p"));
    return events;
  }

  private static LearningEvent learning(String type, String reason) {
    var kind = LearningKind.GENERAL_MEETING;
    return new LearningEvent(
        ID, NOW, type, ID, "o", kind, "会议", DAY, List.of("c"), List.of("branch-1.2"), "p", reason);
  }

  private static List<DomainEvent> obligations() {
    return List.of(
        new ObligationSubmitted(
            ID, NOW, ID, "c", "ledger", KIND, "o", NOW, NOW, Timeliness.ON_TIME),
        new ObligationRecalled(ID, NOW, ID, "c", "ledger", KIND, "o"),
        new ObligationReturned(ID, NOW, ID, "c", "ledger", KIND, "o", "笼统", null),
        new ObligationFulfilled(ID, NOW, ID, "c", "ledger", KIND, "o"),
        new ObligationReopened(ID, NOW, ID, "c", "ledger", KIND, "o", "更正"),
        new ObligationExempted(ID, NOW, ID, "c", "ledger", KIND, "o", "新建"),
        new ObligationExtended(ID, NOW, ID, "c", "ledger", KIND, "o", DAY, DAY, "外出", "p"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventKeepsToItsSchema(DomainEvent event) throws IOException {
    assertThat(Schemas.faults(event.type(), JSON.writeValueAsString(event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyFixtureKeepsToTheSchemaAndHasTheFieldsOfTheEvent(DomainEvent event) throws IOException {
    // Given
    String fixture = Schemas.text("events/" + event.type() + ".json");

    // When
    JsonNode written = JSON.readTree(JSON.writeValueAsString(event));

    // Then
    assertThat(Schemas.faults(event.type(), fixture)).isEmpty();
    assertThat(fields(JSON.readTree(fixture))).isEqualTo(fields(written));
  }

  @Test
  void theFixtureOfAnOpenedObligationKeepsToItsSchema() throws IOException {
    String type = "ledger.obligation-opened.v1";

    assertThat(Schemas.faults(type, Schemas.text("events/" + type + ".json"))).isEmpty();
  }

  @Test
  void aSchemaRefusesAnEventThatLacksAField() throws IOException {
    assertThat(Schemas.faults("ledger.checkpoint.v1", "{\"campaign\": \"a\"}")).isNotEmpty();
  }

  private static TreeSet<String> fields(JsonNode node) {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }
}
