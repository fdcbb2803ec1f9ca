package org.duibiao.rectification.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.chassis.testing.Events;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.rectification.RectificationTest;
import org.duibiao.rectification.appraisal.AppraisalModel.Duty;
import org.duibiao.rectification.appraisal.AppraisalModel.Problem;
import org.duibiao.rectification.appraisal.AppraisalModel.Span;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The appraisal feed and its snapshots, over HTTP. */
@QuarkusTest
class AppraisalTest extends RectificationTest {
  private static final String API = "/api/rectification/v1";
  private static final int DAYS = 60;

  private static final Map<AppraisalFigure, String> SHOWN =
      Map.ofEntries(
          Map.entry(AppraisalFigure.DUE, "reports.due"),
          Map.entry(AppraisalFigure.ON_TIME, "reports.onTime"),
          Map.entry(AppraisalFigure.LATE, "reports.late"),
          Map.entry(AppraisalFigure.OVERDUE, "reports.overdue"),
          Map.entry(AppraisalFigure.PENDING, "reports.pending"),
          Map.entry(AppraisalFigure.EXEMPT, "reports.exempt"),
          Map.entry(AppraisalFigure.REVIEWED, "reports.reviewed"),
          Map.entry(AppraisalFigure.PASSED_AT_ONCE, "reports.passedAtOnce"),
          Map.entry(AppraisalFigure.BELOW_DUE, "coverageBelow.expected"),
          Map.entry(AppraisalFigure.BELOW_ON_TIME, "coverageBelow.onTime"),
          Map.entry(AppraisalFigure.BELOW_LATE, "coverageBelow.late"),
          Map.entry(AppraisalFigure.BELOW_OVERDUE, "coverageBelow.overdue"),
          Map.entry(AppraisalFigure.BELOW_PENDING, "coverageBelow.pending"),
          Map.entry(AppraisalFigure.BELOW_EXEMPT, "coverageBelow.exempt"),
          Map.entry(AppraisalFigure.PROBLEMS_INHERITED, "problems.inherited"),
          Map.entry(AppraisalFigure.PROBLEMS_FOUND, "problems.found"),
          Map.entry(AppraisalFigure.PROBLEMS_REOPENED, "problems.reopened"),
          Map.entry(AppraisalFigure.PROBLEMS_STRUCK_OFF, "problems.struckOff"),
          Map.entry(AppraisalFigure.PROBLEMS_WITHDRAWN, "problems.withdrawn"),
          Map.entry(AppraisalFigure.PROBLEMS_OPEN, "problems.open"),
          Map.entry(AppraisalFigure.PROBLEMS_OVERDUE, "problems.overdue"),
          Map.entry(AppraisalFigure.SUPERVISION_RECEIVED, "supervision.received"),
          Map.entry(AppraisalFigure.SUPERVISION_BELOW, "supervision.below"),
          Map.entry(AppraisalFigure.ASSISTANCE_GIVEN, "supervision.assistanceGiven"),
          Map.entry(AppraisalFigure.SESSIONS_HELD, "supervision.sessionsHeld"));

  @Inject AgroalDataSource database;

  private final String top = "a" + UUID.randomUUID().toString().substring(0, 8);
  private final String unit = top + "-d1";
  private final String branch = unit + "-b1";
  private final String code = "a" + campaign;
  private LocalDate today;
  private LocalDate opens;

  @BeforeEach
  void knowsACollegeOfItsOwn() {
    today = ChinaTime.dayOf(TestClock.now());
    opens = today.minusDays(DAYS - 1L);
    organisation(top, "COMMITTEE", null, 1, "");
    organisation(unit, "GENERAL_BRANCH", top, 1, "");
    organisation(branch, "BRANCH", unit, 1, "");
    Events.publish(
        "catalog.campaigns",
        code,
        "catalog.campaign.v1",
        "campaign/" + code,
        1,
        """
        {"code":"%s","title":"试行","organisation":"%s","state":"ACTIVE","version":1,
         "phases":[{"startsOn":"%s","endsOn":"%s"}]}"""
            .formatted(code, top, opens, today.plusDays(90)));
    await().atMost(SOON).untilAsserted(() -> run().get(appraisal(branch)).then().statusCode(200));
  }

  private RequestSpecification run() {
    return as("a-office", "office@" + top);
  }

  private RequestSpecification own() {
    return as("a-secretary", "secretary@" + unit);
  }

  private String appraisal(String organisation) {
    return API + "/campaigns/" + code + "/organisations/" + organisation + "/appraisal";
  }

  private JsonPath live(String organisation) {
    return run().get(appraisal(organisation)).then().statusCode(200).extract().jsonPath();
  }

  private void sql(String statement, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void appointed(String organisation, String id, LocalDate from, LocalDate to) {
    sql(
        "insert into appointment (organisation, id, person, name, post, valid_from, valid_to)"
            + " values (?, ?, ?, ?, 'SECRETARY', ?, ?)",
        organisation,
        id,
        "p-" + id,
        "姓名" + id,
        from,
        to);
  }

  private void owed(String organisation, Duty duty) {
    sql(
        """
        insert into known_obligation (id, campaign, organisation, milestone, kind, due_date, filed,
          reviewed, exempt, first_submitted_on, first_review, first_reviewed_on, exempt_on, version)
        values (?, ?, ?, 'ledger', 'LEDGER', ?, false, false, false, ?, ?, ?, ?, 1)""",
        duty.id(),
        code,
        organisation,
        duty.due(),
        duty.submitted(),
        duty.review(),
        duty.reviewed(),
        duty.exempt());
  }

  private void item(String organisation, Problem problem) {
    List<AppraisalModel.Step> steps = problem.steps();
    sql(
        """
        insert into item (id, version, event_sequence, problem_id, problem_version, campaign,
          organisation, indicator, problem, state, verdict, verified_by, due_date)
        values (?, 0, 0, gen_random_uuid(), 1, ?, ?, 'branch-1.1', 'x', ?, 'EFFECTIVE', 'x', ?)""",
        problem.id(),
        code,
        organisation,
        steps.get(steps.size() - 1).to(),
        problem.dueNow());
    LocalDate due = problem.due();
    for (int i = 0; i < steps.size(); i++) {
      step(problem.id(), i, steps.get(i));
      if (steps.get(i).due() != null) {
        sql(
            "insert into item_change (item_id, position, step, field, former_text, new_text)"
                + " values (?, ?, ?, 'DUE_DATE', ?, ?)",
            problem.id(),
            i,
            i,
            due.toString(),
            steps.get(i).due().toString());
        due = steps.get(i).due();
      }
    }
  }

  private void step(UUID item, int position, AppraisalModel.Step step) {
    LocalDateTime at = step.day().atTime(12, 0).plusSeconds(position);
    sql(
        """
        insert into item_history (item_id, position, at, person, action, from_state, to_state)
        values (?, ?, ?, 'x', 'PLAN', nullif(?, ''), ?)""",
        item,
        position,
        at.atZone(ChinaTime.ZONE).toOffsetDateTime(),
        step.from(),
        step.to());
  }

  private static Map<AppraisalFigure, Long> figures(JsonPath json, String at) {
    Map<AppraisalFigure, Long> figures = new EnumMap<>(AppraisalFigure.class);
    SHOWN.forEach(
        (figure, path) -> {
          long number = json.getLong(at + "." + path);
          if (number != 0) {
            figures.put(figure, number);
          }
        });
    return figures;
  }

  private static List<Span> spans(JsonPath json, String list) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < json.getList(list).size(); i++) {
      String at = list + "[" + i + "]";
      spans.add(
          new Span(
              json.getString(at + ".appointment"),
              LocalDate.parse(json.getString(at + ".from")),
              LocalDate.parse(json.getString(at + ".to")),
              figures(json, at + ".figures")));
    }
    return spans;
  }

  /** Every figure is the number of what its list has. */
  private void eachIsWhatStandsBehindIt(
      String list, String query, Map<AppraisalFigure, Long> figures) {
    for (AppraisalFigure figure : AppraisalFigure.values()) {
      int number = figures.getOrDefault(figure, 0L).intValue();
      List<Object> behind = new ArrayList<>();
      String next = "";
      while (next != null) {
        JsonPath page =
            run().get(list + figure + query + next).then().statusCode(200).extract().jsonPath();
        behind.addAll(page.getList("items"));
        next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
      }
      assertThat(behind).as(list + figure).hasSize(number).doesNotHaveDuplicates();
    }
  }

  private Response freeze(String organisation, UUID supersedes) {
    return run()
        .body(
            """
            {"organisation":"%s","title":"年度述职评议","reason":"述职评议会使用","supersedes":%s}"""
                .formatted(organisation, supersedes == null ? null : "\"" + supersedes + "\""))
        .post(API + "/campaigns/" + code + "/appraisal-snapshots");
  }

  private UUID frozen(String organisation) {
    return UUID.fromString(freeze(organisation, null).then().statusCode(201).extract().path("id"));
  }

  private static String snapshot(UUID id) {
    return API + "/appraisal-snapshots/" + id;
  }

  @Test
  void tenuresAndVacanciesAddUpToTheWholeAndEachFigureToItsRecordsLiveAndFrozen() {
    // Given: a random past
    long seed = System.nanoTime();
    AppraisalModel model = AppraisalModel.random(new Random(seed), opens, DAYS);
    model.appointments().forEach(held -> appointed(unit, held.id(), held.from(), held.to()));
    model.duties().forEach(duty -> owed(duty.below() ? branch : unit, duty));
    model.problems().forEach(problem -> item(unit, problem));

    // When / Then: today, and as of a day before
    LocalDate earlier = opens.plusDays(DAYS / 2);
    for (LocalDate until : List.of(today, earlier)) {
      JsonPath json = run().get(appraisal(unit) + "?asOf=" + until).jsonPath();
      assertThat(spans(json, "tenures")).as("seed " + seed).isEqualTo(model.spans(until));
      assertThat(figures(json, "whole")).as("seed " + seed).isEqualTo(model.whole(until).of());
    }
    Span last = model.spans(today).get(model.spans(today).size() - 1);
    String behind = appraisal(unit) + "/figures/";
    eachIsWhatStandsBehindIt(behind, "?limit=3", model.whole(today).of());
    eachIsWhatStandsBehindIt(behind, "?limit=3&tenure=" + last.first(), last.of());

    // When: frozen, and then changed
    UUID id = frozen(unit);
    String rows = run().get(snapshot(id) + "/rows").then().statusCode(200).extract().asString();
    sql("update known_obligation set exempt_on = ? where campaign = ?", opens, code);
    sql(
        "update appointment set person = 'somebody-else', name = '别人' where organisation = ?",
        unit);
    step(
        model.problems().get(0).id(),
        90,
        new AppraisalModel.Step(today, "STRUCK_OFF", "REOPENED", null));

    // Then: the feed says otherwise, the snapshot does not
    assertThat(spans(live(unit), "tenures")).isNotEqualTo(model.spans(today));
    run().get(snapshot(id) + "/rows").then().body(equalTo(rows));
    List<Span> kept = spans(JsonPath.from(rows), "items");
    assertThat(kept.subList(0, kept.size() - 1)).isEqualTo(model.spans(today));
    eachIsWhatStandsBehindIt(
        snapshot(id) + "/rows/" + (kept.size() - 1) + "/figures/", "?limit=3", last.of());
  }

  @Test
  void whoIsInOfficeStaysSoWhateverEndedBeforeOrWithinTheirTime() {
    // Given: somebody in office throughout, and two whose time lies within theirs
    appointed(unit, "throughout", opens.minusDays(300), null);
    appointed(unit, "before", opens.minusDays(200), opens.minusDays(100));
    appointed(unit, "within", opens.plusDays(10), opens.plusDays(20));
    owed(unit, new Duty(UUID.randomUUID(), false, opens.plusDays(25), null, null, null, null));

    // When / Then
    JsonPath json = live(unit);
    assertThat(json.getList("tenures.appointment"))
        .containsExactly("throughout", "within", "throughout");
    assertThat(json.getList("tenures.from"))
        .containsExactly(
            opens.toString(), opens.plusDays(10).toString(), opens.plusDays(21).toString());
    assertThat(json.getList("tenures.to"))
        .containsExactly(
            opens.plusDays(9).toString(), opens.plusDays(20).toString(), today.toString());
    assertThat(json.getList("tenures.figures.reports.overdue", Long.class))
        .containsExactly(0L, 0L, 1L);
  }

  private UUID obligation(LocalDate due, String rest) {
    UUID id = UUID.randomUUID();
    duty(id, 1, "opened", "\"dueDate\":\"" + due + "\",\"title\":\"台账\"");
    if (rest != null) {
      duty(id, 2, "submitted", rest);
    }
    return id;
  }

  private void duty(UUID id, long version, String what, String rest) {
    Events.publish(
        "ledger.events",
        branch,
        UUID.randomUUID(),
        "ledger.obligation-" + what + ".v1",
        "obligation/" + id,
        version,
        TestClock.now(),
        """
        {"obligationId":"%s","campaign":"%s","milestone":"ledger","kind":"LEDGER",
         "organisation":"%s",%s}"""
            .formatted(id, code, branch, rest));
  }

  private static String submitted(LocalDate day) {
    String at = day + "T23:59:59+08:00";
    return "\"submittedAt\":\"%s\",\"firstSubmittedAt\":\"%s\",\"timeliness\":\"ON_TIME\""
        .formatted(at, at);
  }

  @Test
  void whatTheLedgerTellsCountsForWhoeverWasSecretaryOnTheDay() {
    // Given: a handover, whose day is the successor's, and somebody who leads two organisations
    LocalDate handover = today.minusDays(20);
    appointed(branch, "former", opens.minusDays(300), handover.minusDays(1));
    appointed(branch, "successor", handover, null);
    sql(
        "insert into appointment (organisation, id, person, name, post, valid_from)"
            + " values (?, 'both', 'p-successor', '同一人', 'SECRETARY', ?),"
            + " (?, 'deputy', 'p-deputy', '副书记', 'DEPUTY_SECRETARY', ?)",
        unit,
        today.minusDays(5),
        unit,
        opens);
    UUID late = obligation(handover.minusDays(1), submitted(handover));
    duty(late, 3, "returned", "\"reason\":\"x\",\"correctBy\":null");
    duty(late, 4, "fulfilled", "\"x\":1");
    UUID onTime = obligation(handover, submitted(handover));
    duty(onTime, 3, "fulfilled", "\"x\":1");
    UUID recalled = obligation(handover.plusDays(1), submitted(handover));
    duty(recalled, 3, "recalled", "\"x\":1");
    UUID extended = obligation(handover.minusDays(3), null);
    duty(
        extended,
        2,
        "extended",
        "\"dueDate\":\"%s\",\"originalDueDate\":\"%s\",\"reason\":\"x\",\"grantor\":\"x\""
            .formatted(today, today));

    // When / Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              JsonPath json = live(branch);
              assertThat(json.getList("tenures.secretary"))
                  .containsExactly("p-former", "p-successor");
              assertThat(figures(json, "tenures[0].figures"))
                  .containsOnly(
                      Map.entry(AppraisalFigure.DUE, 1L),
                      Map.entry(AppraisalFigure.LATE, 1L),
                      Map.entry(AppraisalFigure.REVIEWED, 1L));
              assertThat(figures(json, "tenures[1].figures"))
                  .containsOnly(
                      Map.entry(AppraisalFigure.DUE, 3L),
                      Map.entry(AppraisalFigure.ON_TIME, 1L),
                      Map.entry(AppraisalFigure.OVERDUE, 1L),
                      Map.entry(AppraisalFigure.PENDING, 1L),
                      Map.entry(AppraisalFigure.REVIEWED, 1L),
                      Map.entry(AppraisalFigure.PASSED_AT_ONCE, 1L));
              assertThat(json.getFloat("tenures[1].figures.reports.onTimeRate")).isEqualTo(50f);
            });
    own()
        .get(API + "/appraisals?campaign=" + code + "&secretary=p-successor&limit=1")
        .then()
        .statusCode(200)
        .body("items.organisation", equalTo(List.of(unit)))
        .body("items[0].figures.coverageBelow.pending", equalTo(1))
        .body("items[0].remarks[0].person", equalTo("p-deputy"))
        .body("items[0].remarks[0].from", equalTo(today.minusDays(5).toString()));
    List<String> feed = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page =
          run().get(API + "/appraisals?campaign=" + code + "&limit=2" + next).jsonPath();
      page.<Map<String, Object>>getList("items")
          .forEach(row -> feed.add(row.get("organisation") + " " + row.get("kind")));
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    }
    assertThat(feed)
        .containsExactly(
            top + " VACANT",
            unit + " VACANT",
            unit + " SECRETARY",
            branch + " SECRETARY",
            branch + " SECRETARY");
  }

  @Test
  void isNothingToThoseItDoesNotConcernAndRefusesWhatItCannotMean() {
    foreigner().get(appraisal(unit)).then().statusCode(404);
    own().get(appraisal(top)).then().statusCode(404);
    foreigner()
        .get(API + "/appraisals?campaign=" + code)
        .then()
        .statusCode(200)
        .body("items", empty());
    run().get(API + "/appraisals").then().statusCode(400);
    LocalDate early = opens.minusDays(1);
    for (LocalDate day : List.of(today.plusDays(1), early)) {
      run()
          .get(appraisal(unit) + "?asOf=" + day)
          .then()
          .statusCode(400)
          .body("errors[0].detail", startsWith("统计截止日不能"));
      run().get(API + "/appraisals?campaign=" + code + "&asOf=" + day).then().statusCode(400);
    }
    run().get(appraisal(unit) + "/figures/GRADE").then().statusCode(404);
    run().get(appraisal(unit) + "/figures/DUE?tenure=" + today).then().statusCode(404);
    String post = API + "/campaigns/" + code + "/appraisal-snapshots";
    own().body("{}").post(post).then().statusCode(403);
    foreigner().body("{}").post(post).then().statusCode(403);
    run().body("{}").post(post).then().statusCode(422);
    run()
        .body(
            "{\"organisation\":\"%s\",\"title\":\"x\",\"reason\":\"x\",\"asOf\":\"%s\"}"
                .formatted(unit, early))
        .post(post)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/asOf"))
        .body("errors[0].detail", equalTo("统计截止日不能早于该行动的首日 " + opens));
    freeze("dept-01", null)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/organisation"));
    UUID id = frozen(top);
    own().get(snapshot(id)).then().statusCode(404);
    own().get(snapshot(id) + "/rows").then().statusCode(404);
    own().get(snapshot(id) + "/export").then().statusCode(404);
    run().get(snapshot(id) + "/rows/9/figures/DUE").then().statusCode(404);
  }

  @Test
  void aSnapshotIsPutRightOnceByAnotherAndTheDatabaseRefusesToChangeIt() throws IOException {
    // Given
    UUID former = frozen(top);

    // When: two put it right at once
    List<Integer> answers =
        List.of(1, 2).stream()
            .map(i -> CompletableFuture.supplyAsync(() -> freeze(top, former).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    // Then
    assertThat(answers).containsExactly(201, 422);
    JsonPath found = run().get(snapshot(former)).then().statusCode(200).extract().jsonPath();
    UUID later = UUID.fromString(found.getString("supersededBy"));
    run()
        .get(API + "/appraisal-snapshots?campaign=" + code)
        .then()
        .body("items.id", equalTo(List.of(later.toString(), former.toString())))
        .body("items[0].supersedes", equalTo(former.toString()))
        .body("items[0].supersededBy", nullValue())
        .body("items[0].rows", equalTo(3))
        .body("items[0].digest", equalTo(digest(later)));
    for (String table : List.of("", "_row", "_record")) {
      owed(branch, new Duty(UUID.randomUUID(), false, today, null, null, null, null));
      UUID whole = frozen(branch);
      String key = table.isEmpty() ? "id" : "snapshot_id";
      for (String change :
          List.of(
              "update appraisal_snapshot%1$s set organisation = 'x' where %2$s = '%3$s'",
              "delete from appraisal_snapshot%1$s where %2$s = '%3$s'",
              "insert into appraisal_snapshot%1$s select * from appraisal_snapshot%1$s"
                  + " where %2$s = '%3$s'")) {
        if (!table.isEmpty() || !change.startsWith("insert")) {
          assertThatExceptionOfType(IllegalStateException.class)
              .isThrownBy(() -> sql(change.formatted(table, key, whole)))
              .withRootCauseInstanceOf(SQLException.class);
        }
      }
    }
    Response file = run().get(snapshot(later) + "/export");
    file.then().statusCode(200).header("Content-Disposition", startsWith("attachment"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
      assertThat(book.getSheet("述职评议考核").getLastRowNum()).isEqualTo(3);
      assertThat(book.getSheet("数据来源").getLastRowNum()).isZero();
      assertThat(about(book)).contains("已冻结的快照", digest(later));
    }
    Response feed = run().get(API + "/appraisals/export?campaign=" + code);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(feed.asByteArray()))) {
      assertThat(book.getSheet("数据来源").getRow(1).getCell(0).getStringCellValue()).isEqualTo(branch);
      assertThat(book.getSheet("数据来源").getLastRowNum()).isEqualTo(3);
    }
  }

  private static List<String> about(XSSFWorkbook book) {
    List<String> about = new ArrayList<>();
    book.getSheet("说明").forEach(row -> about.add(row.getCell(1).getStringCellValue()));
    return about;
  }

  /** Computed from what anybody may save, and nothing else. */
  private String digest(UUID snapshot) {
    return sha256(content(snapshot));
  }

  private byte[] content(UUID snapshot) {
    Response content = run().get(snapshot(snapshot) + "/content");
    content.then().statusCode(200).header("Content-Disposition", startsWith("attachment"));
    return content.asByteArray();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void timesOfOnePersonThatAdjoinAreOneTenure() {
    // Given: somebody who was elected again, and somebody else afterwards
    appointed(unit, code + "-first", opens.minusDays(300), opens.plusDays(9));
    appointed(unit, code + "-again", opens.plusDays(10), opens.plusDays(19));
    sql("update appointment set person = 'p-elected' where organisation = ?", unit);
    appointed(unit, code + "-other", opens.plusDays(20), null);

    // When / Then
    JsonPath json = live(unit);
    assertThat(json.getList("tenures.from"))
        .containsExactly(opens.toString(), opens.plusDays(20).toString());
    assertThat(json.getString("tenures[0].to")).isEqualTo(opens.plusDays(19).toString());
    assertThat(json.getString("tenures[0].secretary")).isEqualTo("p-elected");
  }

  @Test
  void thoseAppraisedReadWhatWasFrozenOfThemAndNobodyElses() {
    // Given
    owed(unit, new Duty(UUID.randomUUID(), false, today, null, null, null, null));
    UUID id = frozen(top);
    String frozenOf = API + "/organisations/%s/frozen-appraisals?campaign=" + code;

    // When
    JsonPath found =
        own().get(frozenOf.formatted(unit)).then().statusCode(200).extract().jsonPath();

    // Then
    assertThat(found.getList("items.snapshot.id")).containsExactly(id.toString());
    assertThat(found.getList("items.appraisal.organisation")).containsExactly(unit);
    assertThat(found.getInt("items[0].appraisal.figures.reports.due")).isEqualTo(1);
    int row = found.getInt("items[0].appraisal.row");
    own()
        .get(snapshot(id) + "/rows/" + row + "/figures/DUE")
        .then()
        .statusCode(200)
        .body("items.organisation", equalTo(List.of(unit)));
    own().get(snapshot(id) + "/rows/1/figures/DUE").then().statusCode(404);
    own().get(snapshot(id) + "/content").then().statusCode(404);
    own().get(frozenOf.formatted(top)).then().statusCode(404);
    foreigner().get(frozenOf.formatted(unit)).then().statusCode(404);
    foreigner().get(snapshot(id) + "/rows/" + row + "/figures/DUE").then().statusCode(404);
    UUID later = UUID.fromString(freeze(top, id).then().statusCode(201).extract().path("id"));
    JsonPath first = own().get(frozenOf.formatted(unit) + "&limit=1").jsonPath();
    JsonPath second =
        own()
            .get(frozenOf.formatted(unit) + "&limit=1&cursor=" + first.getString("next"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(first.getList("items.snapshot.id")).containsExactly(later.toString());
    assertThat(second.getList("items.snapshot.id")).containsExactly(id.toString());
    assertThat(second.getString("items[0].snapshot.supersededBy")).isEqualTo(later.toString());
  }

  @Test
  void theDigestIsOfTheRecordsToo() {
    // Given
    UUID duty = UUID.randomUUID();
    owed(unit, new Duty(duty, false, today, null, null, null, null));
    UUID id = frozen(unit);
    byte[] content = content(id);
    String said = run().get(snapshot(id)).then().statusCode(200).extract().path("digest");

    // When / Then: the record stands in what the digest is of
    assertThat(sha256(content)).isEqualTo(said);
    String text = new String(content, StandardCharsets.UTF_8);
    assertThat(text.lines().filter(line -> line.contains(duty.toString()))).hasSize(1);
    assertThat(sha256(text.replace("PENDING", "ON_TIME").getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(said);

    // And: it is the same whatever happens later, and says when it was put right
    String tag = run().get(snapshot(id)).header("ETag");
    sql("update known_obligation set exempt_on = ? where campaign = ?", opens, code);
    freeze(unit, id).then().statusCode(201);
    assertThat(content(id)).isEqualTo(content);
    run().get(snapshot(id)).then().header("ETag", not(equalTo(tag)));
    run()
        .get(snapshot(id) + "/export")
        .then()
        .header(
            "Content-Disposition",
            containsString(URLEncoder.encode("已被更正", StandardCharsets.UTF_8)));
  }
}
