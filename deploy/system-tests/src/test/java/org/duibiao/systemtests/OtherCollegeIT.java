package org.duibiao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.story.Campaigns;
import org.duibiao.systemtests.story.Filing;
import org.duibiao.systemtests.story.Situation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Other organisations, another guide and another campaign, all made through the API. */
@Order(4)
@ExtendWith(WholeSystem.class)
class OtherCollegeIT {
  private static final String CATALOG = "/api/catalog/v1";
  private static final String CAMPAIGN = "lab-2021";
  private static final String LEDGER = "/api/ledger/v1/campaigns/" + CAMPAIGN;
  private static final Filing OF_LIBRARY = new Filing(CAMPAIGN, "library-b1");
  private static final Filing OF_LAB = new Filing(CAMPAIGN, "dept-02-lab");
  private static JsonNode activation;

  @BeforeAll
  static void theOfficeMakesThemAll(Gateway gateway) {
    Caller office = gateway.as("office");
    LocalDate today = Situation.today(gateway);
    found(office, today, "library", "GENERAL_BRANCH", "college");
    found(office, today, "library-b1", "BRANCH", "library");
    found(office, today, "library-b2", "BRANCH", "library");
    found(office, today, "dept-02-lab", "BRANCH", "dept-02");
    office.create(CATALOG + "/guides", guide()).expect(201).has("/state", "DRAFT");
    office
        .act(CATALOG + "/guides/lab-safety/versions/1", "publication", Map.of())
        .expect(200)
        .has("/state", "PUBLISHED");
    office.create(CATALOG + "/campaigns", campaign(today)).expect(201).has("/state", "DRAFT");
    activation = Campaigns.activate(office, CAMPAIGN);
  }

  @Test
  @Order(1)
  void aPublishedGuideIsThereForEveryoneAndNeverChanges(Gateway gateway) {
    String path = CATALOG + "/guides/lab-safety/versions/1";
    Answer guide = gateway.as("officer-dept-01-b1").get(path).expect(200);

    guide
        .has("/dimensions/0/indicators/0/code", "lab-safety-1.1")
        .has("/dimensions/0/indicators/1/code", "lab-safety-1.2");
    assertThat(guide.header("Cache-Control")).contains("immutable");
    gateway.as("office").put(path, guide.etag(), guide()).problem(409);
  }

  @Test
  @Order(2)
  void exactlyThoseOweWhoseTypeDoes(Gateway gateway) {
    Set<String> branches = new TreeSet<>();
    gateway
        .as("office")
        .all(CATALOG + "/organisations?type=BRANCH")
        .forEach(one -> branches.add(one.path("code").asText()));

    List<JsonNode> owed = gateway.as("office").all(LEDGER + "/obligations");

    assertThat(branches).hasSize(63).contains("library-b1", "library-b2", "dept-02-lab");
    assertThat(owed)
        .extracting(one -> one.path("organisation").asText())
        .containsExactlyInAnyOrderElementsOf(branches);
    assertThat(activation.path("organisations").asInt()).isEqualTo(63);
    gateway
        .as("office")
        .get(LEDGER + "/coverage?organisation=library")
        .expect(200)
        .has("/expected", 2)
        .has("/pending", 2);
    gateway.as("office").get(new Filing(CAMPAIGN, "library").entry()).problem(404);
  }

  @Test
  @Order(3)
  void theOfficeFillsInOnBehalfButDoesNotAcceptWhatItFilledIn(Gateway gateway) {
    Caller office = gateway.as("office");
    office
        .put(OF_LIBRARY.diagnosis(), "\"0\"", findings("branch-1.1"))
        .problem(422)
        .naming("/findings/0/indicator");
    OF_LIBRARY
        .diagnose(office, 1, List.of(Filing.finding("lab-safety-1.2", "NOT_MET", "无准入记录。")))
        .has("/progress/total", 2)
        .has("/guide", "lab-safety");
    OF_LIBRARY.submit(office).expect(200).has("/state", "SUBMITTED");

    OF_LIBRARY.accept(office).problem(403, "self-review");
    gateway.as("secretary-dept-02").get(OF_LIBRARY.entry()).problem(404);
  }

  @Test
  @Order(4)
  void aProblemUnderTheOtherGuideBecomesAnItem(Gateway gateway) {
    Caller office = gateway.as("office");
    OF_LAB.diagnose(
        office, 1, List.of(Filing.finding("lab-safety-1.2", "PARTLY_MET", "两间实验室缺准入记录 🧪。")));
    OF_LAB.submit(office).expect(200).has("/state", "SUBMITTED");

    OF_LAB
        .accept(gateway.as("secretary-dept-02"))
        .expect(200)
        .has("/state", "ACCEPTED")
        .has("/timeliness", "ON_TIME");

    Await.untilPasses(
        () ->
            office
                .get("/api/rectification/v1/items?campaign=" + CAMPAIGN)
                .expect(200)
                .hasExactly(
                    "/items",
                    one -> one.path("organisation").asText() + " " + one.path("problem").asText(),
                    Set.of("dept-02-lab 两间实验室缺准入记录 🧪。"))
                .has("/items/0/indicator", "lab-safety-1.2"));
    office
        .get("/api/rectification/v1/consistency?organisation=college&campaign=" + CAMPAIGN)
        .expect(200)
        .has("/problems", 1)
        .has("/items", 1)
        .has("/differences", "[]");
  }

  private static void found(
      Caller office, LocalDate today, String code, String type, String parent) {
    Map<String, Object> organisation = new HashMap<>();
    organisation.put("code", code);
    organisation.put("name", "图书馆 " + code);
    organisation.put("type", type);
    organisation.put("parent", parent);
    organisation.put("displayOrder", 90);
    organisation.put("memberCount", 51);
    organisation.put("validFrom", today.toString());
    if (type.equals("BRANCH")) {
      organisation.put("category", "OFFICE");
    }
    office.create(CATALOG + "/organisations", organisation).expect(201).has("/code", code);
  }

  private static Map<String, Object> guide() {
    return Map.of(
        "code",
        "lab-safety",
        "title",
        "实验室党支部诊断工作指南",
        "appliesTo",
        List.of("BRANCH"),
        "dimensions",
        List.of(
            Map.of(
                "number",
                1,
                "title",
                "安全责任到位",
                "indicators",
                List.of(
                    Map.of("number", 1, "text", "每学期至少开展1次实验室安全主题党日。"),
                    Map.of("number", 2, "text", "党员带头落实实验室安全准入制度。")))));
  }

  private static Map<String, Object> campaign(LocalDate today) {
    return Map.of(
        "code",
        CAMPAIGN,
        "title",
        "实验室安全专项自查",
        "organisation",
        "college",
        "guides",
        List.of(Map.of("organisationType", "BRANCH", "guide", "lab-safety")),
        "milestones",
        List.of(
            Map.of(
                "code", "ledger",
                "kind", "LEDGER",
                "title", "安全自查台账",
                "dueDate", today.plusDays(20).toString(),
                "owedBy", List.of("BRANCH"))),
        "rectificationDueDate",
        today.plusDays(60).toString());
  }

  private static Map<String, Object> findings(String indicator) {
    return Map.of("findings", List.of(Map.of("indicator", indicator, "result", "MET")));
  }
}
