package org.duibiao.rectification.weakness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.duibiao.rectification.weakness.application.ProposalRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weak organisations from the proposal to the second look, over HTTP. */
@QuarkusTest
class WeaknessTest extends RectificationTest {
  private static final String API = "/api/rectification/v1";
  private static final String CASES = API + "/cases";
  private static final String CANDIDATES = API + "/case-candidates";
  private static final String WEAK = "weak-d1-b1";
  private static final String CANDIDATE = "rectification.case-candidate-%s.v1";

  private static String plan(LocalDate due) {
    return """
        {"document":"一、配齐班子。","agreedWith":"与支委会商定","basis":"党委会纪要",
         "measures":[{"text":"配齐支委"}],
         "milestones":[{"title":"班子配齐","dueDate":"%s"}]}"""
        .formatted(due);
  }

  private static String visit(LocalDate heldOn) {
    return """
        {"heldOn":"%s","way":"VISIT","content":"到支部调研，与支委谈话","followUp":"<b>补齐记录"}"""
        .formatted(heldOn);
  }

  @Inject AgroalDataSource database;
  @Inject ProposalRounds rounds;

  @BeforeEach
  void knowsACollegeOfItsOwn() {
    organisation("weak", "COMMITTEE", null, 1, appointments());
    organisation("weak-d1", "GENERAL_BRANCH", "weak", 1, "");
    organisation(
        "weak-d2",
        "GENERAL_BRANCH",
        "weak",
        1,
        "{\"id\":\"b\",\"person\":\"both-sides\",\"name\":\"两边\",\"post\":\"SECRETARY\"}");
    organisation(WEAK, "BRANCH", "weak-d1", 1, "");
    organisation("weak-d1-b2", "BRANCH", "weak-d1", 1, "");
    Events.publish(
        "catalog.campaigns",
        code(),
        "catalog.campaign.v1",
        "campaign/" + code(),
        1,
        """
        {"code":"%s","title":"试行","organisation":"weak","state":"ACTIVE","version":1}"""
            .formatted(code()));
    await()
        .atMost(SOON)
        .untilAsserted(() -> committee().get(criteriaPath()).then().statusCode(200));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> committee().get(CASES + "?organisation=weak-d1-b2").then().statusCode(200));
  }

  private static LocalDate today() {
    return ChinaTime.dayOf(TestClock.now());
  }

  private static String appointments() {
    return String.join(
        ",",
        List.of(
                "leader-1 LEADER 李华",
                "leader-2 LEADER",
                "watcher OFFICE",
                "w-office OFFICE",
                "both-sides LEADER",
                "liaison OFFICER 赵敏")
            .stream()
            .map(one -> one.split(" "))
            .map(
                one ->
                    """
                    {"id":"%s","person":"%s","name":"%s","post":"%s","validFrom":"2020-01-01"}"""
                        .formatted(one[0], one[0], one.length > 2 ? one[2] : one[0], one[1]))
            .toList());
  }

  private String code() {
    return "w" + campaign;
  }

  private String criteriaPath() {
    return API + "/campaigns/" + code() + "/case-criteria";
  }

  private static RequestSpecification committee() {
    return as("w-office", "office@weak");
  }

  private static RequestSpecification leader(int number) {
    return as("leader-" + number, "leader@weak");
  }

  private static RequestSpecification own() {
    return as("own-secretary", "secretary@" + WEAK);
  }

  private static RequestSpecification helper() {
    return as("helping-secretary", "secretary@weak-d2");
  }

  private static RequestSpecification foreign() {
    return as("foreign", "secretary@dept-02");
  }

  private static RequestSpecification liaison() {
    return as("liaison", "officer@weak");
  }

  private void owes(String organisation, UUID obligation, String milestone, String due) {
    Events.publish(
        "ledger.events",
        organisation,
        "ledger.obligation-opened.v1",
        "obligation/" + obligation,
        1,
        """
        {"obligationId":"%s","campaign":"%s","milestone":"%s","kind":"%s","title":"台账",
         "organisation":"%s","dueDate":"%s"}"""
            .formatted(
                obligation,
                code(),
                milestone,
                milestone.equals("ledger") ? "LEDGER" : "INTERIM_REPORT",
                organisation,
                due));
  }

  private void files(String organisation, UUID obligation, String step, long version) {
    Events.publish(
        "ledger.events",
        organisation,
        "ledger.obligation-" + step + ".v1",
        "obligation/" + obligation,
        version,
        """
        {"obligationId":"%s","campaign":"%s","milestone":"ledger","kind":"LEDGER",
         "organisation":"%s"}"""
            .formatted(obligation, code(), organisation));
  }

  private void diagnoses(String organisation, long version, int met, String... notMet) {
    Events.publish(
        "ledger.events",
        organisation,
        "ledger.diagnosis-accepted.v1",
        "diagnosis/" + code() + "/" + organisation,
        version,
        """
        {"campaign":"%s","organisation":"%s","revision":1,"met":%d,"partlyMet":0,"notMet":%d,
         "notApplicable":1,"notMetIndicators":[%s],"partlyMetIndicators":[]}"""
            .formatted(
                code(),
                organisation,
                met,
                notMet.length,
                notMet.length == 0 ? "" : "\"" + String.join("\",\"", notMet) + "\""));
  }

  private ValidatableResponse propose() {
    return committee()
        .body("{}")
        .post(API + "/campaigns/" + code() + "/case-candidates")
        .then()
        .statusCode(200);
  }

  private List<Map<String, Object>> candidates(String state) {
    return committee()
        .get(CANDIDATES + "?campaign=" + code() + "&state=" + state)
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  /** The proposal of an organisation, once what was told has been heard. */
  private Map<String, Object> proposed(String organisation, int reasons) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              propose();
              return candidates("PROPOSED").stream()
                  .anyMatch(
                      one ->
                          one.get("organisation").equals(organisation)
                              && ((List<?>) one.get("reasons")).size() == reasons);
            });
    return candidates("PROPOSED").stream()
        .filter(one -> one.get("organisation").equals(organisation))
        .findFirst()
        .orElseThrow();
  }

  private static Response decide(String id, String what, Object version, String body) {
    return committee()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(CANDIDATES + "/" + id + "/" + what);
  }

  private static Response step(RequestSpecification by, String id, String what, String body) {
    Object version = committee().get(CASES + "/" + id).path("version");
    return by.header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(CASES + "/" + id + "/" + what);
  }

  /** The id of a case that was just confirmed. */
  private String identified() {
    return identified(WEAK);
  }

  private String identified(String organisation) {
    diagnoses(organisation, 1, 9, "branch-1.4");
    Map<String, Object> candidate = proposed(organisation, 1);
    return decide((String) candidate.get("id"), "confirmation", candidate.get("version"), "{}")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String inProgress() {
    String id = identified();
    done(step(committee(), id, "analysis", "{\"rootCause\":\"班子不健全\"}"));
    for (LocalDate day : List.of(today().minusDays(1), today().plusYears(2))) {
      step(committee(), id, "plan", plan(day))
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/milestones/0/dueDate"));
    }
    done(step(committee(), id, "plan", plan(today().plusDays(20))));
    done(
        step(
            committee(),
            id,
            "assignment",
            """
            {"assignedLeader":"Leader-1 ","assistingUnit":"weak-d2","supervisor":"watcher"}"""));
    done(step(committee(), id, "start", "{}"));
    return id;
  }

  private String inAcceptance() {
    String id = inProgress();
    done(step(own(), id, "milestones/1/completion", "{}"));
    done(step(own(), id, "acceptance-request", "{\"summary\":\"班子配齐\"}"));
    return id;
  }

  private long counted(String sql, String value) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, value);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void change(String sql, Object value) throws SQLException {
    try (var connection = database.getConnection();
        var change = connection.prepareStatement(sql)) {
      change.setObject(1, value);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }

  private static List<Integer> atOnce(int many, Callable<Integer> request) throws Exception {
    var threads = Executors.newFixedThreadPool(many);
    try {
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(Collections.nCopies(many, request))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private void records(UUID problem, long version) {
    tell(
        "ledger.problem-recorded.v1",
        problem,
        WEAK,
        version,
        recordedJson(problem, WEAK, "未开展师德学习").replace(campaign, code()));
  }

  private static void dissolves(String organisation) {
    Events.publish(
        "catalog.organisations",
        organisation,
        "catalog.organisation.v1",
        "organisation/" + organisation,
        2,
        """
        {"code":"%s","name":"撤","type":"BRANCH","parent":"weak-d1","displayOrder":1,"version":2,
         "validTo":"2021-03-01","appointments":[]}"""
            .formatted(organisation));
  }

  private static long told(String subject, String type) {
    return Events.read("rectification.events").stream()
        .filter(event -> subject.equals(Events.header(event, "ce_subject")))
        .filter(event -> type.equals(Events.header(event, "ce_type")))
        .count();
  }

  @Test
  void proposesByEveryCriterionWithTheFigureAndWhatItRestsOn() {
    UUID ledger = UUID.randomUUID();
    UUID report = UUID.randomUUID();
    UUID inTime = UUID.randomUUID();
    owes("weak-d1-b2", ledger, "ledger", "2021-03-20");
    owes("weak-d1-b2", report, "interim", "2021-03-10");
    owes("weak-d1", inTime, "ledger", "2021-03-20");
    files("weak-d1", inTime, "submitted", 2);
    diagnoses("weak-d1", 1, 20, "department-1.2");
    diagnoses(WEAK, 1, 6, "branch-1.2", "branch-1.4", "branch-3.1", "branch-2.3");

    Map<String, Object> weak = proposed(WEAK, 2);
    Map<String, Object> silent = proposed("weak-d1-b2", 2);

    ValidatableResponse one = committee().get(CANDIDATES + "/" + weak.get("id")).then();
    one.body("reasons.criterion", contains("NOT_MET_SHARE", "VETO_INDICATOR"))
        .body("reasons.figure", contains(40, 1))
        .body("reasons.threshold", contains(30, 1))
        .body("reasons[0].ids", hasSize(4))
        .body("reasons[1].ids", contains("branch-1.4"))
        .body("reasons[1].text", equalTo("一票否决指标未达标：branch-1.4"))
        .body("allowedActions", contains("CONFIRM", "DECLINE"));
    committee()
        .get(CANDIDATES + "/" + silent.get("id"))
        .then()
        .body("reasons.criterion", contains("OVERDUE_OBLIGATIONS", "NO_ANSWER"))
        .body("reasons[0].ids", containsInAnyOrder(ledger.toString(), report.toString()))
        .body("reasons[1].ids", contains(ledger.toString()));
    assertThat(candidates("PROPOSED")).hasSize(2);
    propose().body("proposed", equalTo(0)).body("updated", equalTo(0)).body("lapsed", equalTo(0));
  }

  @Test
  void theOfficeSetsTheCriteriaAndWhatNoLongerHoldsLapses() {
    diagnoses(WEAK, 1, 7, "branch-1.2", "branch-3.1", "branch-2.3");
    proposed(WEAK, 1);
    committee().get(criteriaPath()).then().body("version", equalTo(0));
    String higher =
        """
        {"notMetShare":50,"vetoIndicators":[],"noAnswer":true}""";

    committee().body(higher).put(criteriaPath()).then().statusCode(428);
    committee().header("If-Match", "\"0\"").body(higher).put(criteriaPath()).then().statusCode(200);
    committee().header("If-Match", "\"0\"").body(higher).put(criteriaPath()).then().statusCode(412);
    committee()
        .header("If-Match", "\"1\"")
        .body("{\"vetoIndicators\":[],\"noAnswer\":false}")
        .put(criteriaPath())
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/criteria-empty"));

    propose().body("lapsed", equalTo(1));
    assertThat(candidates("PROPOSED")).isEmpty();
    String lapsed = "case-candidate/" + candidates("LAPSED").get(0).get("id");
    await().atMost(SOON).until(() -> told(lapsed, CANDIDATE.formatted("lapsed")) == 1);
    assertThat(told(lapsed, CANDIDATE.formatted("proposed"))).isEqualTo(1);
  }

  @Test
  void whatWasDeclinedIsNotProposedAgainButForNewReasons() {
    diagnoses(WEAK, 1, 9, "branch-1.4");
    Map<String, Object> candidate = proposed(WEAK, 1);
    String id = (String) candidate.get("id");
    decide(id, "refusal", 1, "{\"reason\":\" \"}").then().statusCode(422);
    decide(id, "refusal", 1, "{\"reason\":\"已补课\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"))
        .body("allowedActions", empty());

    propose().body("proposed", equalTo(0));
    decide(id, "confirmation", 2, "{}").then().statusCode(409);
    String subject = "case-candidate/" + id;
    await().atMost(SOON).until(() -> told(subject, CANDIDATE.formatted("declined")) == 1);
    assertThat(told(subject, CANDIDATE.formatted("confirmed"))).isZero();
    diagnoses(WEAK, 2, 5, "branch-1.4", "branch-1.2", "branch-3.1");

    proposed(WEAK, 2);
    committee()
        .get(CANDIDATES + "?campaign=" + code())
        .then()
        .body("items.state", contains("DECLINED", "PROPOSED"));
  }

  @Test
  void onceADayProposalsAreMadeByThemselvesHoweverManyLook() throws Exception {
    diagnoses(WEAK, 1, 9, "branch-1.4");
    knowsDiagnoses(1);
    assertThat(rounds.due()).contains(code());

    atOnce(
        4,
        () -> {
          rounds.propose(code());
          return 0;
        });

    assertThat(rounds.due()).doesNotContain(code());
    String subject = "case-candidate/" + candidates("PROPOSED").get(0).get("id");
    await().atMost(SOON).until(() -> told(subject, CANDIDATE.formatted("proposed")) == 1);
    diagnoses("weak-d1-b2", 1, 9, "branch-1.4");
    knowsDiagnoses(2);
    rounds.propose(code());
    assertThat(candidates("PROPOSED")).as("it is still the same day").hasSize(1);
    change("update case_proposal_round set day = day - 1 where campaign = ?", code());
    rounds.propose(code());
    assertThat(candidates("PROPOSED")).hasSize(2);
    String audited =
        "select count(*) from audit_record where action = 'calendar:PROPOSE' and person = 'system'"
            + " and subject = ?";
    assertThat(counted(audited, "case-candidates/" + code())).isEqualTo(2);
  }

  private void knowsDiagnoses(long many) {
    String sql = "select count(*) from known_diagnosis where campaign = ?";
    await().atMost(SOON).until(() -> counted(sql, code()) == many);
  }

  @Test
  void ofTwoConfirmationsAtOnceOneOpensACase() throws Exception {
    diagnoses(WEAK, 1, 9, "branch-1.4");
    String id = (String) proposed(WEAK, 1).get("id");

    List<Integer> answers = atOnce(8, () -> decide(id, "confirmation", 1, "{}").statusCode());

    assertThat(answers).containsOnly(201, 412).containsOnlyOnce(201);
    committee().get(CASES + "?campaign=" + code()).then().body("items", hasSize(1));
    assertThat(counted("select count(*) from weak_case where campaign = ?", code())).isEqualTo(1);
  }

  @Test
  void anOrganisationThatWasDissolvedMeanwhileIsNoCaseAnyMore() {
    String gone = "weak-x" + UUID.randomUUID().toString().substring(0, 8);
    organisation(gone, "BRANCH", "weak-d1", 1, "");
    diagnoses(gone, 1, 9, "branch-1.4");
    Map<String, Object> candidate = proposed(gone, 1);
    dissolves(gone);
    String path = CANDIDATES + "/" + candidate.get("id");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> committee().get(path).then().body("allowedActions", contains("DECLINE")));

    decide((String) candidate.get("id"), "confirmation", 1, "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/organisation-dissolved"));
    propose().body("lapsed", equalTo(1));
  }

  @Test
  void theCaseOfAnOrganisationThatWasDissolvedIsEndedWithAReason() {
    String gone = "weak-y" + UUID.randomUUID().toString().substring(0, 8);
    organisation(gone, "BRANCH", "weak-d1", 1, "");
    String id = identified(gone);
    step(committee(), id, "end", "{\"reason\":\"撤销\"}")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/organisation-exists"));
    dissolves(gone);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                committee()
                    .get(CASES + "/" + id)
                    .then()
                    .body("allowedActions", hasItem("END"))
                    .body("nextAction.kind", equalTo("END")));

    step(committee(), id, "end", "{\"reason\":\" \"}").then().statusCode(422);
    step(committee(), id, "end", "{\"reason\":\"支部已撤销\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("nextAction.kind", equalTo("NOTHING"))
        .body("allowedActions", contains("REOPEN"));
    committee()
        .body(visit(today()))
        .post(CASES + "/" + id + "/supervision-records")
        .then()
        .statusCode(409);
    await().atMost(SOON).until(() -> told("case/" + id, "rectification.case-ended.v1") == 1);
  }

  @Test
  void aDraftIsDiscardedByWhoWroteItAndIsThenConfirmedByNobody() throws Exception {
    String id = inProgress();
    String records = CASES + "/" + id + "/supervision-records/";
    String drafted =
        liaison().body(visit(today())).post(CASES + "/" + id + "/supervision-drafts").path("id");
    String path = link(records + drafted);
    String reason = "{\"reason\":\"日期写错\"}";

    as("another", "officer@weak")
        .body(reason)
        .post(records + drafted + "/discard")
        .then()
        .statusCode(403);
    RequestSpecification promoted = as("liaison", "office@weak");
    promoted.body("{}").post(records + drafted + "/discard").then().statusCode(422);
    liaison().body("{}").post(records + drafted + "/discard").then().statusCode(422);
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        atOnce(
            8,
            () ->
                (turn.getAndIncrement() % 2 == 0
                        ? liaison().body(reason).post(records + drafted + "/discard")
                        : committee().body(reason).post(records + drafted + "/discard"))
                    .statusCode());

    assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    anyone().body("{}").post(path).then().statusCode(404);
    leader(1).body("{}").post(records + drafted + "/confirmation").then().statusCode(409);
    liaison().body("{}").post(records + drafted + "/confirmation-link").then().statusCode(409);
    committee()
        .get(CASES + "/" + id + "/supervision-records")
        .then()
        .body("items[0].waiting", equalTo(false))
        .body("items[0].discarded.reason", equalTo("日期写错"));
    committee().get(CASES + "/" + id).then().body("drafts", equalTo(0));
    String subject = "case-record/" + drafted;
    await()
        .atMost(SOON)
        .until(() -> told(subject, "rectification.case-supervision-discarded.v1") == 1);
    String audited =
        "select count(*) from audit_record where action = 'discardCaseDraft'"
            + " and outcome = 'DONE' and subject = ?";
    assertThat(counted(audited, subject)).isEqualTo(1);
  }

  @Test
  void aCaseGoesItsWayUntilEveryItemIsStruckOff() throws Exception {
    String id = inAcceptance();
    UUID problem = UUID.randomUUID();
    records(problem, 1);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> committee().get(CASES + "/" + id).then().body("openItems", equalTo(1)));

    step(leader(1), id, "acceptance", "{\"opinion\":\"同意\"}")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/case-self-judgement"));
    step(own(), id, "acceptance", "{\"opinion\":\"同意\"}").then().statusCode(403);
    step(committee(), id, "acceptance", "{\"opinion\":\"同意\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/case-not-finished"))
        .body("errors", hasSize(1))
        .body("errors[0].detail", equalTo("整改事项“未开展师德学习”为“待整改”"));
    tell(
        "ledger.problem-withdrawn.v1",
        problem,
        WEAK,
        2,
        """
        {"problemId":"%s","campaign":"%s","organisation":"%s","reason":"更正"}"""
            .formatted(problem, code(), WEAK));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> committee().get(CASES + "/" + id).then().body("openItems", equalTo(0)));
    step(committee(), id, "acceptance", "{\"opinion\":\"同意销号\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("nextAction.kind", equalTo("LOOK_BACK"))
        .body("lookBack.dueDate", equalTo(today().plusDays(90).toString()))
        .body("allowedActions", contains("REOPEN"));

    step(committee(), id, "look-back", "{}").then().statusCode(409);
    records(problem, 3);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                committee()
                    .get(CASES + "/" + id)
                    .then()
                    .body("reopenedItems", equalTo(1))
                    .body("nextAction.kind", equalTo("REOPEN")));
    step(leader(1), id, "reopening", "{\"reason\":\"问题反弹\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"));
    assertThat(
            counted(
                "select count(*) from audit_record where outcome = 'DONE' and subject = ?",
                "case/" + id))
        .isEqualTo(9);
  }

  @Test
  void theSecondLookIsToldOnItsDayOnce() throws Exception {
    String id = inAcceptance();
    done(step(committee(), id, "acceptance", "{\"opinion\":\"同意销号\"}"));
    change(
        "update weak_case set look_back_due = date '2021-03-01' where id = ?", UUID.fromString(id));
    String type = "rectification.case-look-back-due.v1";
    await().atMost(SOON).until(() -> told("case/" + id, type) == 1);

    records(UUID.randomUUID(), 1);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                committee()
                    .get(CASES + "/" + id)
                    .then()
                    .body("nextActions.kind", contains("LOOK_BACK", "REOPEN")));
    step(leader(2), id, "look-back", "{\"result\":\"HELD\",\"findings\":\"正常\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/case-not-lasting"))
        .body("errors[0].detail", equalTo("整改事项“未开展师德学习”为“待整改”"));
    step(leader(2), id, "look-back", "{\"result\":\"RELAPSED\",\"findings\":\"制度又停了\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("REOPENED"))
        .body("lookBack.result", equalTo("RELAPSED"));

    assertThat(told("case/" + id, type)).isEqualTo(1);
    assertThat(told("case/" + id, "rectification.case-reopened.v1")).isLessThanOrEqualTo(1);
    var numbers =
        Events.read("rectification.events").stream()
            .filter(event -> ("case/" + id).equals(Events.header(event, "ce_subject")))
            .map(event -> Long.valueOf(Events.header(event, "ce_aggregateversion")))
            .toList();
    assertThat(numbers).doesNotHaveDuplicates().startsWith(1L, 2L, 3L).isSorted();
  }

  @Test
  void onlyThoseAreAssignedWhoCanBe() {
    String id = identified();

    step(
            committee(),
            id,
            "assignment",
            """
            {"assignedLeader":"watcher","assistingUnit":"weak-d1","supervisor":"nobody"}""")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/assignedLeader", "/assistingUnit", "/supervisor"));
    step(
            committee(),
            id,
            "assignment",
            """
            {"assignedLeader":"leader-1","assistingUnit":"dept-02","supervisor":"leader-1"}""")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/assistingUnit", "/supervisor"));
    step(
            committee(),
            id,
            "assignment",
            """
            {"assignedLeader":"both-sides","assistingUnit":"weak-d2"}""")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/assignedLeader"));
  }

  @Test
  void aLinkConfirmsOnceWithoutLoggingInAndShowsNothingElse() throws Exception {
    String id = inProgress();
    String drafted =
        liaison()
            .body(visit(today()))
            .post(CASES + "/" + id + "/supervision-drafts")
            .then()
            .statusCode(201)
            .body("waiting", equalTo(true))
            .body("leader", equalTo("leader-1"))
            .extract()
            .path("id");
    String records = CASES + "/" + id + "/supervision-records/";
    leader(1)
        .get(CASES + "?leader=me&campaign=" + code())
        .then()
        .body("items.id", contains(id))
        .body("items[0].nextAction.kind", equalTo("CONFIRM_SUPERVISION"));
    String replaced = link(records + drafted);
    String path = link(records + drafted);

    anyone().get(replaced).then().statusCode(404);
    anyone()
        .get(path)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("content", equalTo("到支部调研，与支委谈话"))
        .body("draftedBy", equalTo("liaison"))
        .body("caseId", nullValue());
    String page =
        given()
            .accept("text/html,application/xhtml+xml,*/*;q=0.8")
            .get(path)
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo("text/html;charset=UTF-8"))
            .header("Cache-Control", equalTo("no-store"))
            .header("Referrer-Policy", equalTo("no-referrer"))
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .extract()
            .asString();
    assertThat(page)
        .contains("到支部调研，与支委谈话", "实地走访", "&lt;b&gt;补齐记录", "<form method=\"post\">")
        .contains("由 赵敏 代拟", "挂点领导 李华", ChinaTime.written(today()))
        .doesNotContain("<script", "<b>", "<link");
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        atOnce(
            8,
            () ->
                (turn.getAndIncrement() % 2 == 0
                        ? anyone().body("{\"comment\":\"属实\"}")
                        : given().contentType(ContentType.URLENC).accept("text/html"))
                    .post(path)
                    .statusCode());

    assertThat(answers).containsOnly(200, 404).containsOnlyOnce(200);
    anyone()
        .get(path)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/confirmation-link-invalid"));
    committee()
        .get(CASES + "/" + id + "/supervision-records")
        .then()
        .body("items[0].waiting", equalTo(false))
        .body("items[0].confirmation.person", equalTo("leader-1"))
        .body("items[0].confirmation.byLink", equalTo(true));
    leader(1).body("{}").post(records + drafted + "/confirmation").then().statusCode(409);
    liaison().body("{}").post(records + drafted + "/confirmation-link").then().statusCode(409);
    assertThat(
            counted(
                "select count(*) from audit_record where action = 'confirmCaseRecordByLink'"
                    + " and person = 'leader-1' and source is not null and subject = ?",
                "case-record/" + drafted))
        .isEqualTo(1);
    String kept =
        "select count(*) from case_confirmation_link where encode(token_hash, 'escape') like ?";
    assertThat(counted(kept, "%" + path.substring(path.lastIndexOf('/') + 1) + "%")).isZero();
  }

  @Test
  void aLinkEndsWithItsTimeAndTheLeaderMayLogInInstead() throws Exception {
    String id = inProgress();
    String drafted =
        liaison().body(visit(today())).post(CASES + "/" + id + "/supervision-drafts").path("id");
    String made = CASES + "/" + id + "/supervision-records/" + drafted;
    String path = link(made);
    change(
        "update case_confirmation_link set expires_at = now() - interval '1 second'"
            + " where ended_at is null and record_id = ?",
        UUID.fromString(drafted));

    anyone().get(path).then().statusCode(404);
    anyone().body("{}").post(path).then().statusCode(404);
    anyone().get(path + "x").then().statusCode(404);
    given()
        .contentType(ContentType.URLENC)
        .accept("text/html")
        .post(path)
        .then()
        .statusCode(404)
        .body(containsString("链接无效"));
    leader(2).body("{}").post(made + "/confirmation").then().statusCode(403);
    leader(1)
        .body("{\"comment\":\"属实\"}")
        .post(made + "/confirmation")
        .then()
        .statusCode(200)
        .body("confirmation.byLink", equalTo(false));
    await()
        .atMost(SOON)
        .until(
            () ->
                told("case-record/" + drafted, "rectification.case-supervision-confirmed.v1") == 1);
  }

  @Test
  void recordsAreNeverChangedNotEvenInTheDatabase() throws Exception {
    String id = inProgress();
    leader(1)
        .body(visit(today()))
        .post(CASES + "/" + id + "/supervision-records")
        .then()
        .statusCode(201)
        .body("waiting", equalTo(false))
        .body("leader", equalTo("leader-1"));

    org.assertj.core.api.Assertions.assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () ->
                change(
                    "update case_record set content = '改' where case_id = ?", UUID.fromString(id)));
    leader(2)
        .body(visit(today()))
        .post(CASES + "/" + id + "/supervision-records")
        .then()
        .statusCode(403);
    own()
        .body(visit(today()))
        .post(CASES + "/" + id + "/supervision-drafts")
        .then()
        .statusCode(403);
    leader(1)
        .body(visit(today().plusDays(2)))
        .post(CASES + "/" + id + "/supervision-records")
        .then()
        .statusCode(422);
    leader(1)
        .body(visit(LocalDate.of(2020, 1, 1)))
        .post(CASES + "/" + id + "/supervision-records")
        .then()
        .statusCode(422)
        .body("errors[0].detail", equalTo("日期不能早于个案确定之日 " + today()));
  }

  @Test
  void theUnitThatHelpsSeesTheCaseAndRecordsWhatItDidAndNobodyElseDoes() {
    String id = inProgress();
    String assistance = CASES + "/" + id + "/assistance-records";

    helper().get(CASES + "/" + id).then().statusCode(200).body("allowedActions", empty());
    helper().get(CASES + "?campaign=" + code()).then().body("items.id", contains(id));
    String first =
        helper()
            .header("Idempotency-Key", "k-" + id)
            .body(visit(today()))
            .post(assistance)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    helper()
        .header("Idempotency-Key", "k-" + id)
        .body(visit(today()))
        .post(assistance)
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    committee().get(assistance).then().body("items", hasSize(1));
    own().body(visit(today())).post(assistance).then().statusCode(403);
    for (String path : List.of(CASES + "/" + id, assistance)) {
      String seen = foreign().get(path).then().statusCode(404).extract().path("detail");
      assertThat(
              foreign()
                  .get(path.replace(id, UUID.randomUUID().toString()))
                  .then()
                  .statusCode(404)
                  .extract()
                  .<String>path("detail"))
          .isEqualTo(seen);
    }
    foreign().get(CASES).then().body("items.id", not(hasItem(id)));
    foreign().get(CASES + "?organisation=" + WEAK).then().statusCode(404);
    foreign().get(criteriaPath()).then().statusCode(404);
    as("helping-secretary", "secretary@weak-d2", "leader@weak")
        .get(CASES + "/" + id)
        .then()
        .body("allowedActions", not(hasItem("RETURN")));
  }

  private static String link(String made) {
    return liaison()
        .body("{}")
        .post(made + "/confirmation-link")
        .then()
        .statusCode(201)
        .extract()
        .path("path");
  }

  private static RequestSpecification anyone() {
    return given().contentType(ContentType.JSON).accept(ContentType.JSON);
  }
}
