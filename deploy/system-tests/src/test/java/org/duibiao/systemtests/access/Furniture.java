package org.duibiao.systemtests.access;

import static org.duibiao.systemtests.access.College.BRANCH;
import static org.duibiao.systemtests.access.College.COMMITTEE;
import static org.duibiao.systemtests.access.College.ELSEWHERE;
import static org.duibiao.systemtests.access.College.OTHER_BRANCH;
import static org.duibiao.systemtests.access.College.READER;
import static org.duibiao.systemtests.access.College.UNIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.client.Login;
import org.duibiao.systemtests.story.Campaigns;
import org.duibiao.systemtests.story.Filing;
import org.duibiao.systemtests.story.Situation;

/**
 * One thing of every kind in the {@link College}, made through the API. Invariant: all of it is
 * written by the sample's office, so that none of those who ask is barred as a contributor.
 */
final class Furniture {
  static final String ACTIVE = "proof-2021";
  static final String DRAFT = "proof-unit";
  static final String REPORT = "interim";
  static final String TASK = "analysis";
  static final String BATCH = "third";

  static final String WEBHOOKS = "/api/notification/v1/webhooks";

  private static final String CATALOG = "/api/catalog/v1";
  private static final String LEDGER = "/api/ledger/v1/campaigns/" + ACTIVE;
  private static final String RECTIFICATION = "/api/rectification/v1";
  private static final String ITEMS = RECTIFICATION + "/items?campaign=" + ACTIVE;
  private static final String DELEGATIONS = CATALOG + "/delegations";
  private static final String INBOX = "/api/notification/v1/inbox";
  private static final String SUBSCRIPTIONS = "/api/notification/v1/subscriptions";

  private final Gateway gateway;
  private final Caller office;
  private final LocalDate today;

  private Furniture(Gateway gateway) {
    this.gateway = gateway;
    this.office = gateway.as("office");
    this.today = Situation.today(gateway);
  }

  /** Makes one thing of every kind, once those who are appointed can log in. */
  static void bring(Gateway gateway, List<People.Delegate> delegates) {
    Furniture furniture = new Furniture(gateway);
    furniture.delegate(delegates);
    furniture.campaigns();
    furniture.person();
    furniture.extend(UNIT);
    furniture.extend(BRANCH);
    furniture.file(BRANCH, 7, "branch-1.1");
    new Filing(ACTIVE, BRANCH.code()).accept(furniture.as("secretary", UNIT)).expect(200);
    furniture.file(UNIT, 5, "department-1.1");
    furniture.as("office", COMMITTEE).act(ledger(UNIT), "acceptance", Map.of()).expect(200);
    furniture.reportsAndLearning(UNIT);
    furniture.reportsAndLearning(BRANCH);
    furniture.evidence(UNIT);
    furniture.evidence(BRANCH);
    furniture.task();
    Await.untilPasses(
        () -> furniture.office.get(ITEMS).expect(200).has("/items/1/campaign", ACTIVE));
    furniture.exemplars();
    furniture.cases();
    furniture.session(UNIT);
    furniture.session(BRANCH);
    furniture.appraisal(UNIT);
    furniture.appraisal(BRANCH);
    furniture.readMessage();
    furniture.webhook();
    furniture.robot(UNIT);
    furniture.robot(College.BRANCH);
    delegates.forEach(furniture::isKnownToAll);
  }

  /** Waits until each service knows that somebody has another's post. */
  private void isKnownToAll(People.Delegate delegate) {
    Caller caller = gateway.as(delegate.name());
    Await.untilPasses(
        () -> {
          caller.get(LEDGER + "/coverage?organisation=" + delegate.post().reach()).expect(200);
          caller.get(ITEMS + "&organisation=" + delegate.post().reach()).expect(200);
          caller
              .get("/api/notification/v1/deadlines?organisation=" + delegate.post().reach())
              .expect(200);
        });
  }

  /** A delegation that has not begun yet, and one that has for each who is to act by one. */
  private void delegate(List<People.Delegate> delegates) {
    String officer = People.name("officer", ELSEWHERE.code());
    delegation(new Post("secretary", UNIT), officer, today.plusDays(20));
    for (People.Delegate delegate : delegates) {
      delegation(delegate.post(), delegate.name(), today);
    }
  }

  private void delegation(Post post, String to, LocalDate from) {
    office
        .create(
            DELEGATIONS,
            Map.of(
                "from", People.name(post.role(), post.place().code()),
                "to", to,
                "role", post.role(),
                "organisation", post.place().code(),
                "reach", post.reach().code(),
                "validFrom", from.toString(),
                "validTo", from.plusDays(10).toString(),
                "basis", "党委会纪要"))
        .expect(201);
  }

  /** The delegation that has not begun yet. */
  static String delegation(Gateway gateway) {
    String officer = People.name("officer", ELSEWHERE.code());
    return gateway.as(officer).get(DELEGATIONS).expect(200).json().at("/items/0/id").asText();
  }

  private void campaigns() {
    office.create(CATALOG + "/campaigns", campaign(ACTIVE, COMMITTEE)).expect(201);
    office.create(CATALOG + "/campaigns", campaign(DRAFT, UNIT)).expect(201);
    Campaigns.activate(office, ACTIVE);
  }

  /** Somebody on the roster of people of a unit. */
  private void person() {
    Map<String, Object> person = Map.of("name", "李明", "partyMember", true, "teacher", true);
    String path = CATALOG + "/organisations/" + UNIT + "/persons/" + person(UNIT);
    office.put(path, "\"0\"", person).expect(201);
  }

  /** The staff number of somebody on a place's roster of people. */
  static String person(Place place) {
    return "proof-" + place.code();
  }

  /** A plan that is complete. */
  private Map<String, Object> campaign(String code, Place runs) {
    List<String> owing = List.of("GENERAL_BRANCH", "BRANCH");
    return Map.of(
        "code", code,
        "title", "东校区专项行动",
        "organisation", runs.code(),
        "guides",
            List.of(
                Map.of("organisationType", "GENERAL_BRANCH", "guide", "department"),
                Map.of("organisationType", "BRANCH", "guide", "branch")),
        "milestones",
            List.of(
                milestone("ledger", "LEDGER", today.plusDays(5), owing),
                milestone(REPORT, "INTERIM_REPORT", today.plusDays(30), owing),
                milestone(TASK, "DIAGNOSIS_ANALYSIS", today.plusDays(40), List.of("COMMITTEE"))),
        "readingList", List.of(Map.of("number", 1, "title", "习近平总书记关于教育的重要论述")),
        "rectificationDueDate", today.plusDays(60).toString());
  }

  private static Map<String, Object> milestone(
      String code, String kind, LocalDate due, List<String> owing) {
    return Map.of(
        "code", code, "kind", kind, "title", code, "dueDate", due.toString(), "owedBy", owing);
  }

  private void file(Place place, int dimensions, String indicator) {
    Filing filing = new Filing(ACTIVE, place.code());
    filing.diagnose(office, dimensions, List.of(Filing.finding(indicator, "NOT_MET", "记录不全。")));
    if (place.equals(UNIT)) {
      var missing = List.of(Map.of("organisation", OTHER_BRANCH.code(), "explanation", "书记外出。"));
      office.act(ledger(place), "submission", Map.of("missing", missing)).expect(200);
    } else {
      filing.submit(office).expect(200);
    }
    suggest(place);
  }

  /** More time for the report, before the office begins to write it. */
  private void extend(Place place) {
    office
        .create(
            LEDGER + "/organisations/" + place + "/extensions",
            Map.of("milestone", REPORT, "until", today.plusDays(40).toString(), "reason", "书记外出。"))
        .expect(201);
  }

  /** A suggestion of the office's; it lapses when what it is for is accepted. */
  private void suggest(Place place) {
    office
        .create(
            LEDGER + "/organisations/" + place + "/entry/suggestions",
            Map.of("revision", 1, "remarks", "已与书记沟通。", "reason", "补充备注。"))
        .expect(201);
  }

  private void reportsAndLearning(Place place) {
    String of = LEDGER + "/organisations/" + place;
    String report = of + "/reports/" + REPORT;
    String etag = office.get(report).expect(200).etag();
    office.put(report, etag, Map.of("title", "情况报告", "text", "一、学习情况。")).expect(200);
    office.act(report, "submission", Map.of()).expect(200);
    office
        .create(
            "/api/ledger/v1/organisations/" + place + "/press-materials",
            Map.of(
                "outlet", "校报",
                "level", "SCHOOL",
                "date", today.toString(),
                "title", "支部学习",
                "campaigns", List.of(ACTIVE)))
        .expect(201);
    office
        .create(
            of + "/typical-cases",
            Map.of(
                "kind", "LEARNING",
                "title", "先锋岗",
                "background", "背景",
                "practice", "做法",
                "effect", "成效"))
        .expect(201);
    office
        .create(
            of + "/learning-records",
            Map.of(
                "kind",
                "THEME_DAY",
                "title",
                "支部学习",
                "date",
                today.toString(),
                "classHours",
                2,
                "attendance",
                9))
        .expect(201);
    office
        .create(
            "/api/ledger/v1/organisations/" + place + "/training-classes",
            Map.of(
                "kind",
                "PARTY_WORKERS",
                "title",
                "党务工作者专题培训班",
                "startsOn",
                today.toString(),
                "endsOn",
                today.toString(),
                "classHours",
                8))
        .expect(201);
  }

  private void evidence(Place place) {
    for (String service : List.of("ledger", "rectification")) {
      String address = "/api/" + service + "/v1/organisations/" + place + "/evidence";
      gateway
          .send(
              office.login(),
              HttpRequest.newBuilder(URI.create(gateway.url() + address))
                  .header("Content-Type", Uploads.formType())
                  .POST(HttpRequest.BodyPublishers.ofString(Uploads.evidence("a.pdf"))))
          .expect(201);
    }
  }

  /** A task of the committee's that waits for a leader. */
  private void task() {
    String task = LEDGER + "/tasks/" + TASK;
    String etag = office.get(task).expect(200).etag();
    office.put(task, etag, Map.of("title", "梳理报告", "text", "一、总体情况。")).expect(200);
    office.act(task, "submission", Map.of()).expect(200);
  }

  /** An exemplar of each with a material, before a case would bar it. */
  private void exemplars() {
    String batch = RECTIFICATION + "/campaigns/" + ACTIVE + "/exemplar-batches/" + BATCH;
    List<Map<String, Object>> quotas =
        List.of(
            Map.of("kind", "BENCHMARK_DEPARTMENT", "places", 1),
            Map.of("kind", "EXEMPLARY_BRANCH", "places", 1));
    office.put(batch, "\"0\"", Map.of("title", "第三批", "quotas", quotas)).expect(200);
    for (Place place : List.of(UNIT, BRANCH)) {
      String own = RECTIFICATION + "/organisations/" + place;
      office
          .create(
              own + "/exemplar-entries",
              Map.of(
                  "campaign",
                  ACTIVE,
                  "batch",
                  BATCH,
                  "kind",
                  place == UNIT ? "BENCHMARK_DEPARTMENT" : "EXEMPLARY_BRANCH",
                  "basis",
                  "〔2020〕5 号",
                  "since",
                  today.toString(),
                  "materials",
                  List.of(idOf(gateway, own + "/evidence", place))))
          .expect(201);
    }
  }

  /** A case of each, with a record of the office's; one finding makes them weak here. */
  private void cases() {
    String campaign = RECTIFICATION + "/campaigns/" + ACTIVE;
    Await.untilPasses(() -> office.get(campaign + "/case-criteria").expect(200));
    String rules = "/api/notification/v1/campaigns/" + ACTIVE + "/reminder-rules";
    Await.untilPasses(() -> office.get(rules).expect(200));
    office
        .put(
            campaign + "/case-criteria",
            "\"0\"",
            Map.of("notMetShare", 1, "vetoIndicators", List.of(), "noAnswer", false))
        .expect(200);
    String proposed = RECTIFICATION + "/case-candidates?campaign=" + ACTIVE;
    Await.untilPasses(
        () -> {
          office.post(campaign + "/case-candidates", null, Map.of()).expect(200);
          office.get(proposed).expect(200).has("/items/1/campaign", ACTIVE);
        });
    for (Place place : List.of(UNIT, BRANCH)) {
      String candidate = RECTIFICATION + "/case-candidates/" + idOf(gateway, proposed, place);
      JsonNode opened = office.act(candidate, "confirmation", Map.of()).expect(201).json();
      office
          .create(
              RECTIFICATION + "/cases/" + opened.path("id").asText() + "/supervision-records",
              Map.of("heldOn", today.toString(), "way", "VISIT", "content", "到支部调研。"))
          .expect(201);
    }
  }

  /** A review session of a place's, held by itself. */
  private void session(Place place) {
    String secretary = People.name("secretary", place.code());
    as("secretary", place)
        .create(
            RECTIFICATION + "/organisations/" + place + "/review-sessions",
            Map.of(
                "campaign", ACTIVE,
                "heldOn", today.toString(),
                "place", "会议室",
                "chair", Map.of("number", secretary, "name", "王伟"),
                "present", List.of(Map.of("name", "王伟"))))
        .expect(201);
  }

  /** Frozen appraisals of a place's. */
  private void appraisal(Place place) {
    office
        .create(
            RECTIFICATION + "/campaigns/" + ACTIVE + "/appraisal-snapshots",
            Map.of("organisation", place.code(), "title", "年度述职评议", "reason", "年度述职评议会使用"))
        .expect(201);
  }

  /** The first record of supervision of a case. */
  static String recordOf(Gateway gateway, String one) {
    return gateway
        .as("office")
        .get(RECTIFICATION + "/cases/" + one + "/supervision-records")
        .expect(200)
        .json()
        .at("/items/0/id")
        .asText();
  }

  private void readMessage() {
    Caller reader = gateway.as(READER);
    Await.untilPasses(() -> reader.get(INBOX).expect(200).has("/items/0/campaign", ACTIVE));
    reader.post(INBOX + "/" + message(gateway) + "/reading", null, Map.of()).expect(204);
    reader
        .create(
            SUBSCRIPTIONS,
            Map.of(
                "kinds",
                List.of("rectification.session-*"),
                "organisation",
                College.OTHER_BRANCH.code(),
                "channel",
                "INBOX"))
        .expect(201);
  }

  /** A subscription of {@link #READER}'s. */
  static String subscription(Gateway gateway) {
    return gateway.as(READER).get(SUBSCRIPTIONS).expect(200).json().at("/items/0/id").asText();
  }

  /** The webhook of a unit's portal, and something that is on its way to it for a day. */
  private void webhook() {
    String name = People.name(Post.PORTAL, UNIT.code());
    Caller portal =
        new Caller(gateway, Login.program(name, "notification:read notification:write"));
    String id =
        portal
            .create(
                WEBHOOKS,
                Map.of(
                    "organisation", UNIT.code(), "name", "门户", "url", "https://portal.invalid/x"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    portal.post(WEBHOOKS + "/" + id + "/test-events", null, Map.of()).expect(202);
  }

  /** A robot of a place, to which nothing is sent as it is disabled. */
  private void robot(Place place) {
    Caller office = gateway.as("office");
    String id =
        office
            .create(
                robots(place),
                Map.of(
                    "service",
                    "WECOM",
                    "name",
                    "工作群",
                    "address",
                    "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=none"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    office
        .post(robots(place) + "/" + id + "/disabling", "\"1\"", Map.of("reason", "试验"))
        .expect(200);
  }

  /** Where a place's robots are. */
  static String robots(Place place) {
    return "/api/notification/v1/organisations/" + place + "/robots";
  }

  /** What was sent first to a webhook. */
  static String sent(Gateway gateway, String webhook) {
    return gateway
        .as("office")
        .get(WEBHOOKS + "/" + webhook + "/transmissions")
        .expect(200)
        .json()
        .at("/items/0/id")
        .asText();
  }

  /** A message that {@link #READER} has read. */
  static String message(Gateway gateway) {
    return gateway.as(READER).get(INBOX).expect(200).json().at("/items/0/id").asText();
  }

  /** The id of a place's first thing in a list. */
  static String idOf(Gateway gateway, String list, Place place) {
    for (JsonNode one : gateway.as("office").all(list)) {
      if (one.path("organisation").asText().equals(place.code())) {
        return one.path("id").asText();
      }
    }
    throw new IllegalStateException(list + " has nothing of " + place);
  }

  private Caller as(String role, Place place) {
    return gateway.as(People.name(role, place.code()));
  }

  private static String ledger(Place place) {
    return new Filing(ACTIVE, place.code()).ledger();
  }
}
