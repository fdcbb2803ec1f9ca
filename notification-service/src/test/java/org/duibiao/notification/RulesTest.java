package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.due;
import static org.duibiao.notification.testing.College.morningOf;
import static org.duibiao.notification.testing.College.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.chassis.time.WorkingDays;
import org.duibiao.notification.rule.domain.OffsetUnit;
import org.duibiao.notification.testing.College;
import org.duibiao.notification.testing.RungDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A campaign's own rules, their preview, quiet hours, and what else has a deadline. */
@QuarkusTest
class RulesTest extends NotificationTest {
  private static final String API = "/api/notification/v1/";
  private static final String LEDGER = "诊断情况工作台账";
  private static final String RULE =
      """
      {"code":"%s","subjectKind":"OBLIGATION","offsetDays":%d,"unit":"%s","onWorkingDays":true,
       "timeOfDay":"00:00","audience":"OWNER","channels":["INBOX"],"digest":false%s}
      """;

  private final EntityManager database;
  private final College college = new College();

  RulesTest(EntityManager database) {
    this.database = database;
  }

  @Test
  void aCampaignsOwnRulesHoldUntilTheUsualOnesAreWantedBack() {
    // Given
    running();
    college.department("d1");
    String words =
        """
        {"name":"briefly","zh":{"title":"{subject}：{count}项","text":"{organisation}，{due}，{days}天"},
         "en":{"title":"{subject}","text":"{due}"}}
        """;
    String own = RULE.formatted("early", -20, "DAYS", ",\"template\":\"briefly\"");

    // When
    office().get(rules()).then().body("custom", equalTo(false)).header("ETag", "\"0\"");
    save("\"0\"", ladder(words, own)).then().statusCode(200).header("ETag", "\"1\"");

    // Then
    LocalDate due = due(30, -20);
    college.owes("d1", due);
    college.owes("d1", today().plusDays(3), "平常");
    morningOf(due.minusDays(20));
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    JsonPath inbox = college.inbox(college.secretary("d1"));
    assertThat(inbox.getString("items[0].title")).isEqualTo("《" + LEDGER + "》：1项");
    assertThat(inbox.getString("items[0].text"))
        .isEqualTo(
            College.name(college.at("d1"))
                + "，%d年%d月%d日，20天"
                    .formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth()));
    assertThat(college.kinds(college.secretary("d1"), "平常")).isEmpty();

    office().header("If-Match", "\"0\"").delete(rules()).then().statusCode(412);
    office().header("If-Match", "\"1\"").delete(rules()).then().statusCode(200);
    office().header("If-Match", "\"2\"").delete(rules()).then().statusCode(409);
    college.owes("d1", today().minusDays(1), "又平常");
    college.awaitKinds(college.secretary("d1"), "又平常", "OVERDUE_OWNER");
    assertThat(college.kinds(college.secretary("d1"), "平常")).containsExactly("OVERDUE_OWNER");

    String usual = RULE.formatted("obligation-1-after-owner", 1, "DAYS", "");
    save("\"2\"", ladder(null, usual)).then().statusCode(200);
    assertThat(countsFromTheWayBack("obligation-1-after-owner")).isTrue();
  }

  private boolean countsFromTheWayBack(String rule) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Boolean)
                    database
                        .createNativeQuery(
                            "select since > '-infinity' from reminder_rule"
                                + " where ladder = :ladder and code = :code")
                        .setParameter("ladder", college.code())
                        .setParameter("code", rule)
                        .getSingleResult());
  }

  @Test
  void rulesAreSetByWhoRunsTheCampaignFromTheVersionTheyRead() {
    // Given
    running();
    college.department("d1");
    String one = ladder(null, RULE.formatted("one", 1, "DAYS", ""));

    // When
    List<Integer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> save("\"0\"", one).statusCode()))
            .limit(8)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    // Then
    assertThat(answers).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    as("office-elsewhere", "office@college-elsewhere").get(rules()).then().statusCode(404);
    as("s", "secretary@" + college.at("d1"))
        .get(rules())
        .then()
        .statusCode(200)
        .body("allowedActions", hasSize(0));
    as("s", "secretary@" + college.at("d1")).body(one).put(rules()).then().statusCode(403);
    office().body(one).put(rules()).then().statusCode(428);
    save("\"1\"", ladder(null, RULE.formatted("x", 121, "DAYS", ""))).then().statusCode(422);
    save("\"1\"", one.replace("INBOX", "WECOM"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/rules/0/channels"));
    as("a", "auditor@" + college.code())
        .get(API + "audit?subject=reminder-rules/" + college.code())
        .then()
        .body("items.findAll { it.outcome == 'DONE' }", hasSize(1));
  }

  @Test
  void thePreviewTellsWhoIsToldWhatOnWhichDaysAndStoresNothing() {
    // Given
    running();
    college.department("d1");
    college.branch("d1-b1", "d1");
    college.branch("d1-b2", "d1");
    LocalDate due = LocalDate.of(2026, 10, 8);
    college.owes("d1-b1", due);
    college.owes("d1-b2", due);
    college.awaitDeadlines("d1", true, 2);
    String days = "?from=2026-09-20&to=2026-10-20";

    // When
    JsonPath usual = office().get(preview() + days).then().statusCode(200).extract().jsonPath();

    // Then: over the National Day holiday both warnings fall on the last working day before it
    assertThat(usual.getBoolean("holidaysKnown")).isTrue();
    assertThat(usual.getList("counts.day", String.class))
        .containsExactly("2026-09-30", "2026-10-09", "2026-10-09", "2026-10-15");
    assertThat(usual.getList("counts.messages", Integer.class)).containsExactly(2, 2, 1, 1);
    assertThat(usual.getList("items.findAll { it.digest }.person", String.class))
        .containsExactly(college.secretary("d1"), college.office());
    assertThat(usual.getString("items[0].sendAt")).isEqualTo("2026-09-30T08:00:00+08:00");
    String next = office().get(preview() + days + "&limit=1").jsonPath().getString("next");
    office()
        .queryParam("cursor", next)
        .get(preview() + days + "&limit=1")
        .then()
        .statusCode(200)
        .body("counts", hasSize(0))
        .body("items", hasSize(1))
        .body("items[0].person", equalTo(usual.getString("items[1].person")));

    String proposed = ladder(null, RULE.formatted("two", -2, "WORKING_DAYS", ""));
    office()
        .body(proposed)
        .post(preview() + days + "&limit=1")
        .then()
        .statusCode(200)
        .body("counts.day", equalTo(List.of("2026-09-29")))
        .body("items", hasSize(1))
        .body("items[0].sendAt", equalTo("2026-09-29T00:00:00+08:00"));
    office().get(rules()).then().body("custom", equalTo(false));
    office().get(preview() + "?from=2026-09-20&to=2026-12-20").then().statusCode(422);
    as("s", "secretary@" + college.at("d1")).get(preview()).then().statusCode(403);
  }

  @Test
  void theDatabaseCountsWorkingDaysAsTheRulesDo() {
    WorkingDays calendar = WorkingDays.official();
    for (OffsetUnit unit : OffsetUnit.values()) {
      List<Object[]> rungs = rungs(unit);
      assertThat(rungs).hasSize(2192 * 13);
      for (Object[] rung : rungs) {
        int offset = ((Number) rung[1]).intValue();
        LocalDate due = LocalDate.parse((String) rung[0]);
        assertThat((String) rung[2])
            .as("%s %s %s", due, offset, unit)
            .isEqualTo(RungDays.of(due, offset, unit, calendar).toString());
      }
    }
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rungs(OffsetUnit unit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                database
                    .createNativeQuery(
                        """
                        select cast(cast(d as date) as text), o,
                               cast(rung_day(cast(d as date), o, :unit, true) as text)
                        from generate_series(timestamp '2021-01-01', timestamp '2027-01-01',
                          '1 day') d, generate_series(-6, 6) o
                        """)
                    .setParameter("unit", unit.name())
                    .getResultList());
  }

  @ParameterizedTest
  @CsvSource({
    // before 劳动节 2021 (1 to 5 May) a warning comes earlier, an overdue notice after it
    "2021-05-06, -1, DAYS, true, 2021-04-30",
    "2021-05-06, -1, DAYS, false, 2021-05-05",
    "2021-04-30, 1, DAYS, true, 2021-05-06",
    "2021-04-30, 0, DAYS, true, 2021-04-30",
    "2021-05-03, 0, DAYS, true, 2021-04-30",
    // a worked weekend is no day off
    "2021-04-24, 1, DAYS, true, 2021-04-25",
    // working days
    "2021-04-29, 3, WORKING_DAYS, true, 2021-05-07",
    "2021-05-08, -3, WORKING_DAYS, true, 2021-04-30",
    "2021-05-02, -1, WORKING_DAYS, true, 2021-04-30"
  })
  void daysOffMoveARung(
      LocalDate due, int offset, OffsetUnit unit, boolean moved, LocalDate expected) {
    String day =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    (String)
                        database
                            .createNativeQuery(
                                "select cast(rung_day(cast(:due as date), :o, :unit, :moved) as text)")
                            .setParameter("due", due.toString())
                            .setParameter("o", offset)
                            .setParameter("unit", unit.name())
                            .setParameter("moved", moved)
                            .getSingleResult());
    assertThat(day).isEqualTo(expected.toString());
    if (moved) {
      assertThat(RungDays.of(due, offset, unit, WorkingDays.official())).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // outside of all, in those for all, in the own, in those for all and then in the own
    "12:00, 13:00, 14:00, 2021-04-20 12:00",
    "22:00, 13:00, 14:00, 2021-04-21 08:00",
    "13:30, 13:00, 14:00, 2021-04-20 14:00",
    "22:00, 07:00, 09:00, 2021-04-21 09:00",
    "20:00, 19:00, 07:00, 2021-04-21 08:00",
    // both together leave no moment: the own ones count for nothing
    "12:00, 08:00, 21:00, 2021-04-20 12:00",
    "22:00, 08:00, 21:00, 2021-04-21 08:00"
  })
  void ownQuietHoursDelayButNeverForEver(String at, String from, String until, String expected) {
    String moment =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    (String)
                        database
                            .createNativeQuery(
                                """
                                select to_char(may_go_at(cast(:at as timestamptz), time '21:00',
                                    time '08:00', cast(:from as time), cast(:until as time))
                                  at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                                """)
                            .setParameter("at", "2021-04-20T" + at + ":00+08:00")
                            .setParameter("from", from)
                            .setParameter("until", until)
                            .getSingleResult());
    assertThat(moment).isEqualTo(expected);
  }

  @Test
  void whatFallsIntoQuietHoursIsToldAtTheirEndUnlessItWasDoneMeanwhile() {
    // Given
    college.department("d1");
    college.department("d2");
    college.department("d3");
    LocalDate evening = due(1, 1);
    college.owes("d1", evening.minusDays(1));
    var done = college.owes("d2", evening.minusDays(1));
    college.owes("d3", evening.minusDays(1));
    college.awaitDeadlines("d3", true, 1);
    String late = "{\"quietHours\":{\"from\":\"06:00\",\"until\":\"10:00\"}}";
    settings("d3")
        .header("If-Match", "\"0\"")
        .body(late)
        .put(API + "inbox/settings")
        .then()
        .statusCode(200);
    settings("d3")
        .header("If-Match", "\"0\"")
        .body(late)
        .put(API + "inbox/settings")
        .then()
        .statusCode(412);

    // When
    TestClock.moveTo(evening + "T22:00:00+08:00");
    Awaitility.await().until(() -> deliveries("d2", "SCHEDULED") > 0);
    assertThat(college.kinds(college.secretary("d1"), LEDGER)).doesNotContain("OVERDUE_OWNER");
    done.tell("submitted", "");
    college.awaitDeadlines("d2", false, 1);
    morningOf(evening.plusDays(1));

    // Then
    Awaitility.await()
        .until(() -> college.kinds(college.secretary("d1"), LEDGER).contains("OVERDUE_OWNER"));
    assertThat(college.kinds(college.secretary("d2"), LEDGER)).doesNotContain("OVERDUE_OWNER");
    assertThat(college.kinds(college.secretary("d3"), LEDGER)).doesNotContain("OVERDUE_OWNER");
    TestClock.moveTo(evening.plusDays(1) + "T10:00:00+08:00");
    Awaitility.await()
        .until(() -> college.kinds(college.secretary("d3"), LEDGER).contains("OVERDUE_OWNER"));
  }

  @Test
  void aClosedCampaignAndADissolvedOrganisationRemindNobody() {
    // Given
    running();
    college.department("d1");
    LocalDate due = due(10, -1, 1);
    college.owes("d1", due);
    college.awaitDeadlines("d1", true, 1);

    // When
    college.campaign("CLOSED");
    college.awaitDeadlines("d1", false, 1);
    morningOf(due.minusDays(1));
    College other = new College();
    other.department("d1");
    other.awaitActedUpon("d1");

    // Then
    assertThat(college.kinds(college.secretary("d1"), LEDGER)).isEmpty();
  }

  @Test
  void eachKindOfDeadlineIsToldToWhomItConcerns() {
    // Given
    running();
    college.department("d1");
    college.branch("d1-b1", "d1");
    String leader = "leader-" + college.code();
    college.organisation(
        college.code(),
        "COMMITTEE",
        null,
        College.post(college.office(), "OFFICE"),
        College.post(leader, "LEADER"));
    LocalDate due = due(2, -1, 1);
    String id = UUID.randomUUID().toString();
    String rectification = "rectification.events";
    String branch = college.at("d1-b1");
    college.owes("d1-b1", due.plusDays(40)).tell("submitted", "");
    college.owes("d1", due.plusDays(60), "有内部时限");

    // When
    college.tell(
        rectification,
        branch,
        "rectification.case-planned.v1",
        "case/" + id,
        1,
        "\"state\":\"PLANNED\",\"nextDue\":\"" + due + "\"");
    college.tell(
        rectification,
        branch,
        "rectification.exemplar-public-notice-opened.v1",
        "exemplar/" + id,
        1,
        "\"state\":\"PUBLIC_NOTICE\",\"noticeUntil\":\"" + due + "\"");
    college.tell(
        "ledger.events",
        college.code(),
        "ledger.task-assigned.v1",
        "task/" + id,
        1,
        "\"milestone\":\"plan\",\"title\":\"建设方案\",\"dueDate\":\"%s\",\"ownerPerson\":\"%s\""
            .formatted(due, leader));
    college.tell(
        "ledger.events",
        college.code(),
        "ledger.internal-date-set.v1",
        "internal-date/" + id,
        1,
        "\"milestone\":\"ledger\",\"date\":\"" + due + "\"");
    college.awaitDeadlines("d1", true, 4);
    morningOf(due.plusDays(1));

    // Then
    awaitKind(leader, "建设方案", "OVERDUE_OWNER");
    awaitKind(college.secretary("d1-b1"), "建设方案节点", "OVERDUE_OWNER");
    awaitKind(college.office(), "选树公示", "NOTICE_OVER");
    awaitKind(college.office(), "内部时限", "OVERDUE_DIGEST");
    morningOf(due(6));
    awaitKind(college.secretary("d1"), "待审核", "REVIEW_WAITING");
  }

  private void awaitKind(String person, String title, String kind) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> college.kinds(person, title).contains(kind));
  }

  private void running() {
    college.campaign("ACTIVE");
    Awaitility.await().until(() -> office().get(rules()).statusCode() == 200);
  }

  private String rules() {
    return API + "campaigns/" + college.code() + "/reminder-rules";
  }

  private String preview() {
    return API + "campaigns/" + college.code() + "/reminder-preview";
  }

  private static String ladder(String template, String... rules) {
    return "{\"rules\":[%s],\"templates\":[%s]}"
        .formatted(String.join(",", rules), template == null ? "" : template);
  }

  private Response save(String version, String ladder) {
    return office().header("If-Match", version).body(ladder).put(rules());
  }

  private RequestSpecification settings(String name) {
    return as(college.secretary(name), "secretary@" + college.at(name));
  }

  private int deliveries(String name, String state) {
    return office()
        .get(API + "deliveries?organisation=" + college.at(name) + "&state=" + state)
        .jsonPath()
        .getList("items")
        .size();
  }

  private RequestSpecification office() {
    return as(college.office(), "office@" + college.code());
  }

  private static RequestSpecification as(String person, String... posts) {
    return given().auth().oauth2(Tokens.of(person, posts)).contentType("application/json");
  }
}
