package org.duibiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.duibiao.catalog.calendar.domain.CalendarDay;
import org.duibiao.catalog.calendar.domain.CalendarEvent;
import org.duibiao.catalog.campaign.domain.Campaign;
import org.duibiao.catalog.campaign.domain.CampaignPlan;
import org.duibiao.catalog.campaign.domain.GuideAssignment;
import org.duibiao.catalog.campaign.domain.Milestone;
import org.duibiao.catalog.campaign.domain.MilestoneKind;
import org.duibiao.catalog.campaign.domain.Phase;
import org.duibiao.catalog.delegation.domain.DelegatedRole;
import org.duibiao.catalog.delegation.domain.DelegationEvent;
import org.duibiao.catalog.delegation.domain.DelegationState;
import org.duibiao.catalog.guide.domain.AppliesTo;
import org.duibiao.catalog.guide.domain.Dimension;
import org.duibiao.catalog.guide.domain.Dimensions;
import org.duibiao.catalog.guide.domain.Guide;
import org.duibiao.catalog.guide.domain.GuideContent;
import org.duibiao.catalog.guide.domain.Indicator;
import org.duibiao.catalog.handover.domain.HandoverEvent;
import org.duibiao.catalog.organisation.domain.AppointmentDetails;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.organisation.domain.BranchCategory;
import org.duibiao.catalog.organisation.domain.Organisation;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.person.domain.Person;
import org.duibiao.catalog.person.domain.PersonDetails;
import org.duibiao.catalog.roster.domain.Amended;
import org.duibiao.catalog.roster.domain.AmendmentKind;
import org.duibiao.catalog.roster.domain.RosterEvent;
import org.duibiao.chassis.event.DomainEvent;
import org.duibiao.chassis.json.StrictJson;
import org.duibiao.chassis.time.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {
  private static final Instant NOW = Instant.parse("2021-04-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2021, 4, 1);
  private static final ObjectMapper JSON = mapper();

  static List<DomainEvent> events() {
    return List.of(
        organisation(),
        guide(),
        campaign().snapshot(NOW),
        chunk(),
        complete(),
        delegation(),
        handover(),
        person(),
        amended(),
        calendar());
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventKeepsToItsSchema(DomainEvent event) throws IOException {
    assertThat(schema(event.type()).validate(JSON.writeValueAsString(event), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyFixtureKeepsToTheSchemaAndHasTheFieldsOfTheEvent(DomainEvent event) throws IOException {
    // Given
    String fixture = text("events/" + event.type() + ".json");

    // When
    JsonNode written = JSON.readTree(JSON.writeValueAsString(event));

    // Then
    assertThat(schema(event.type()).validate(fixture, InputFormat.JSON)).isEmpty();
    assertThat(fields(JSON.readTree(fixture))).isEqualTo(fields(written));
  }

  @Test
  void aSchemaRefusesAnEventThatLacksAField() throws IOException {
    assertThat(schema("catalog.guide.v1").validate("{\"code\": \"a\"}", InputFormat.JSON))
        .isNotEmpty();
  }

  private static TreeSet<String> fields(JsonNode node) {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Schema schema(String type) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text("events/" + type + ".schema.json"));
  }

  private static String text(String resource) throws IOException {
    try (var stream = EventContractTest.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }

  private static DomainEvent organisation() {
    Organisation branch =
        Organisation.found(
            "dept-01-b1",
            new OrganisationDetails(
                "信息工程系教师第一党支部",
                null,
                OrganisationType.BRANCH,
                BranchCategory.TEACHER,
                "dept-01",
                1,
                false,
                true,
                12,
                DAY,
                null),
            OrganisationType.GENERAL_BRANCH,
            NOW);
    branch.appoint(
        new AppointmentDetails(
            "li-ming", "李明", AppointmentPost.SECRETARY, DAY, null, true, "a@example.edu.cn", null),
        NOW);
    return branch.takeEvents().get(1).event();
  }

  private static DomainEvent delegation() {
    return new DelegationEvent(
        UUID.randomUUID(),
        NOW,
        UUID.randomUUID(),
        "secretary-dept-01",
        "王建军",
        "officer-dept-01",
        "何静怡",
        DelegatedRole.SECRETARY,
        "dept-01",
        "dept-01-b1",
        DAY,
        DAY.plusDays(9),
        "纪要",
        DelegationState.ACTIVE,
        null,
        1);
  }

  private static DomainEvent handover() {
    return new HandoverEvent(
        UUID.randomUUID(),
        NOW,
        UUID.randomUUID(),
        "dept-01-b1",
        AppointmentPost.SECRETARY,
        null,
        null,
        "wang-fang",
        "王芳",
        DAY,
        "院党发9号");
  }

  private static DomainEvent person() {
    return Person.enter(
            "t-2021007", new PersonDetails("李明", "dept-01-b1", true, true, DAY, null), NOW)
        .takeEvents()
        .get(0)
        .event();
  }

  private static DomainEvent guide() {
    Guide guide =
        Guide.draft(
            "branch",
            1,
            new GuideContent(
                "党支部诊断工作指南",
                new AppliesTo(List.of(OrganisationType.BRANCH)),
                new Dimensions(
                    List.of(
                        new Dimension(1, "教育党员有力", List.of(new Indicator(null, 1, "认真学习。")))))));
    guide.publish(NOW);
    return guide.takeEvents().get(0).event();
  }

  private static Campaign campaign() {
    return Campaign.draft(
        "xzj-2021",
        "行动",
        "college",
        new CampaignPlan(
            List.of(new GuideAssignment(OrganisationType.BRANCH, null, "branch", 1)),
            List.of(new Phase(1, "第一阶段", DAY, DAY.plusDays(90), null)),
            List.of(
                new Milestone(
                    "ledger",
                    MilestoneKind.LEDGER,
                    "台账",
                    DAY.plusDays(19),
                    null,
                    List.of(OrganisationType.BRANCH))),
            List.of(),
            DAY.plusDays(90)),
        NOW);
  }

  private static DomainEvent chunk() {
    return new RosterEvent.RosterChunk(
        UUID.randomUUID(),
        NOW,
        UUID.randomUUID(),
        "xzj-2021",
        1,
        List.of(
            new RosterEvent.Member(
                "dept-01", "信息工程系党总支", OrganisationType.GENERAL_BRANCH, "college", 1)));
  }

  private static DomainEvent amended() {
    return new RosterEvent.RosterAmended(
        UUID.randomUUID(),
        NOW,
        UUID.randomUUID(),
        "xzj-2021",
        UUID.randomUUID(),
        AmendmentKind.SPLIT,
        "dept-01-b2",
        "拆分",
        "院党发12号",
        DAY,
        List.of(Amended.Exempt.of("dept-01-b2", "拆分", List.of("dept-01-b8", "dept-01-b9"))),
        List.of(new Amended.Open("dept-01-b8", OrganisationType.BRANCH, List.of("ledger"))));
  }

  private static DomainEvent calendar() {
    return new CalendarEvent(
        UUID.randomUUID(),
        NOW,
        2027,
        "国办发明电〔2026〕9号",
        List.of(new CalendarDay(LocalDate.of(2027, 1, 1), WorkingDays.Kind.HOLIDAY, "元旦")),
        1);
  }

  private static DomainEvent complete() {
    return new RosterEvent.RosterComplete(
        UUID.randomUUID(), NOW, UUID.randomUUID(), "xzj-2021", 1, 1, campaign().snapshot(NOW));
  }
}
